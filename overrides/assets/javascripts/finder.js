// Narrows the list of places while a reader types. Without it the whole list is there.
// What it says comes from the page (data-...), so a language needs no change here.
(function () {
  var finder = document.querySelector(".finder");
  if (!finder) return;
  var say = finder.dataset;
  var input = finder.querySelector("input");
  var found = finder.querySelector("[role=status]");
  var more = finder.querySelector(".finder-more");
  var rows = [].slice.call(document.querySelectorAll("[data-find]"));

  // The same as finder_key in Python: case, accents, dots and apostrophes do not matter.
  function key(text) {
    return text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/[.'’‘ʼ`´]/g, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  }

  function narrow() {
    var wanted = key(input.value);
    var tests = say.tests.split(",").map(key);
    var isTest = tests.indexOf(wanted) >= 0;
    var all = !wanted || isTest;
    var solid = wanted.replace(/ /g, "");
    var words = wanted.split(" ");
    var count = 0;
    // What has the words side by side ("toronto general") goes before what has them anywhere.
    function together(row) {
      return (" " + row.dataset.find).indexOf(" " + wanted) >= 0;
    }
    function somewhere(row) {
      var own = " " + row.dataset.find;
      return (
        words.every(function (word) {
          return own.indexOf(" " + word) >= 0;
        }) || own.replace(/ /g, "").indexOf(solid) >= 0
      );
    }
    var fits = rows.some(together) ? together : somewhere;
    rows.forEach(function (row) {
      row.hidden = !(all || fits(row));
      if (!row.hidden) count += 1;
    });
    document.querySelectorAll(".places, .kind").forEach(function (part) {
      part.hidden = !part.querySelector("tbody tr:not([hidden])");
    });
    more.hidden = count > 0;
    if (isTest) found.textContent = say.hint;
    else if (!count) found.textContent = say.none;
    else if (count === 1 && wanted) found.textContent = say.one;
    else found.textContent = (wanted ? say.some : say.all).replace("{count}", count);
  }

  finder.hidden = false;
  input.addEventListener("input", narrow);
  narrow();
})();
