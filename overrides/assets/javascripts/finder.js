// Narrows the list of places while a reader types. Without it the whole list is there.
// What it says comes from the page (data-...), so a language needs no change here.
(function () {
  var finder = document.querySelector(".finder");
  if (!finder) return;
  var say = finder.dataset;
  var input = finder.querySelector("input");
  var found = finder.querySelector("[role=status]");
  var notHere = document.querySelector(".not-here");
  var search = document.querySelector(".search");
  var list = search && search.querySelector("ul");
  var rows = Array.from(document.querySelectorAll("[data-find]"));

  // The same as finder_key in Python: case, accents, dots and apostrophes do not matter.
  function key(text) {
    var dots = /[.'\u2018\u2019\u201b\u2032`\u00b4\u02b9\u02bb\u02bc\u02bd\u02c8\uff07]/g;
    return text
      .replace(dots, "")
      .normalize("NFKD")
      .toLowerCase()
      .normalize("NFKD")
      .replace(dots, "")
      .replace(/[\u0649\u064a]/g, "\u06cc")
      .replace(/\u0643/g, "\u06a9")
      .replace(/\p{M}/gu, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  }

  // A name and "mri" is that place: none is listed by its tests.
  var tests = say.tests
    .split(",")
    .map(key)
    .sort(function (one, other) {
      return other.length - one.length;
    });
  function withoutTests(typed) {
    return tests.reduce(function (left, test) {
      return (" " + left + " ").replace(" " + test + " ", " ").trim();
    }, typed);
  }

  function begins(word, name) {
    return name.indexOf(word) === 0;
  }
  // Does it begin the name but for one letter: wrong, one too many, or left out?
  function nearly(word, name) {
    var same = 0;
    while (same < word.length && word[same] === name[same]) same += 1;
    var rest = word.slice(same + 1);
    var left = name.slice(same + 1);
    return begins(rest, left) || begins(rest, name.slice(same)) || begins(word.slice(same), left);
  }

  function sideBySide(wanted, own) {
    return (" " + own).indexOf(" " + wanted) >= 0;
  }
  function somewhere(wanted, own) {
    function isThere(word) {
      return sideBySide(word, own);
    }
    return wanted.split(" ").every(isThere) || own.replace(/ /g, "").indexOf(wanted.replace(/ /g, "")) >= 0;
  }
  function misspelled(wanted, own) {
    var names = own.split(" ");
    return wanted.split(" ").every(function (word) {
      return names.some(function (name) {
        return begins(word, name) || (word.length > 4 && nearly(word, name));
      });
    });
  }

  // "north star imaging": two words of three are enough where no name has them all.
  function mostly(wanted, own) {
    var words = wanted.split(" ");
    var there = words.filter(function (word) {
      return sideBySide(word, own);
    });
    return there.length > 1 && there.length > words.length / 2;
  }

  // Words that most places have, such as the town that they are in, tell no place from another.
  function most(wanted) {
    var having = rows.filter(function (row) {
      return sideBySide(wanted, row.dataset.find);
    });
    return having.length > Math.max(1, rows.length / 2);
  }

  // The rows to show and what to say of them. What fits strictly goes before what fits loosely.
  function look(typed) {
    var place = withoutTests(typed);
    if (!typed) return [rows, say.all];
    if (!place || most(place)) return [rows, say.hint];
    var ways = [
      [sideBySide, typed],
      [somewhere, typed],
      [sideBySide, place],
      [somewhere, place],
      [misspelled, place, say.near],
      [mostly, place, say.near],
    ];
    for (var way of ways) {
      var fits = rows.filter(function (row) {
        return way[0](way[1], row.dataset.find);
      });
      if (fits.length) return [fits, way[2] || (fits.length > 1 ? say.some : say.one)];
    }
    return [[], say.none];
  }

  function narrow() {
    var typed = key(input.value);
    var [fits, told] = look(typed);
    rows.forEach(function (row) {
      row.hidden = fits.indexOf(row) < 0;
    });
    // On the start page the list is there only for what is typed, if that says a place.
    if (search) {
      search.hidden = !typed;
      list.hidden = told === say.hint;
    }
    // There, a name that begins with what was typed stands first.
    if (search && typed) {
      list.prepend(
        ...fits.filter(function (row) {
          return begins(typed, row.dataset.find);
        })
      );
    }
    document.querySelectorAll(".places, .kind").forEach(function (part) {
      part.hidden = !part.querySelector("tbody tr:not([hidden])");
    });
    if (notHere && !fits.length) notHere.open = true;
    var first = fits.length ? fits[0].querySelector("a").textContent : "";
    if (search && !typed) told = "";
    found.textContent = told.replace("{count}", fits.length.toLocaleString(document.documentElement.lang)).replace("{place}", first);
    // On a phone the keyboard covers what stands below: the field goes to the top instead.
    var covered = [found, ...fits.slice(0, 1)].some(function (part) {
      return part.getBoundingClientRect().bottom > visualViewport.height;
    });
    if (covered && document.activeElement === input) finder.scrollIntoView();
  }

  if (notHere && location.hash === "#" + notHere.id) notHere.open = true;
  finder.hidden = false;
  input.addEventListener("input", narrow);
  narrow();
})();
