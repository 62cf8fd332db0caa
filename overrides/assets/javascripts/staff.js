// Adds buttons that copy the texts, and shows each text whole. Without it, a text can be scrolled,
// selected and copied by hand. What it says comes from the page (data-...).
(function () {
  var pattern = document.getElementById("copy");
  if (!pattern) return;
  var say = pattern.dataset;
  var last;

  function tell(status, words) {
    if (last) last.textContent = "";
    last = status;
    // A moment later, so that a screen reader hears it again when a text is copied twice.
    setTimeout(function () {
      status.textContent = words;
    }, 100);
  }

  function showWhole(text) {
    while (text.scrollHeight > text.clientHeight && text.rows < 30) text.rows += 1;
  }

  // The case and the place that staff choose, put together.
  var choose = document.querySelector(".choose");
  function fill() {
    var words = document.getElementById("case").selectedOptions[0].dataset;
    var place = document.getElementById("place").selectedOptions[0].dataset;
    var paragraphs = words.email.split("\n\n");
    if (place.written) paragraphs.splice(-1, 0, place.written); // before the sign-off
    var email = paragraphs.join("\n\n");
    // Before the question, which comes last.
    var phone = words.phone.replace(/([^.?!]*\?)$/, (place.phone && " " + place.phone) + "$1");
    document.getElementById("subject").value = words.subject;
    document.getElementById("email").value = email;
    document.getElementById("text").value = words.text + (place.written && "\n" + place.written.replace("\n\n", "\n"));
    document.getElementById("phone").value = phone;
    document.getElementById("mailto").href =
      "mailto:?subject=" + encodeURIComponent(words.subject) +
      "&body=" + encodeURIComponent(email.replace(/\n/g, "\r\n"));
    choose.querySelectorAll("textarea").forEach(showWhole);
  }
  if (choose) {
    choose.hidden = false;
    choose.addEventListener("change", fill);
    fill();
  }

  document.querySelectorAll("[data-copy]").forEach(function (text) {
    var section = text.closest("section");
    var status = section.querySelector("[role=status]");
    var button = pattern.content.firstElementChild.cloneNode();
    button.textContent = text.dataset.copy;
    button.setAttribute("aria-describedby", section.querySelector("h2").id);

    function copied() {
      tell(status, say.copied + ": " + text.previousElementSibling.textContent);
    }

    // For an old browser, or a page that was opened without https.
    function byHand() {
      text.focus();
      text.select();
      if (document.execCommand("copy")) {
        button.focus();
        copied();
      } else tell(status, say.not);
    }

    button.addEventListener("click", function () {
      if (navigator.clipboard) navigator.clipboard.writeText(text.value).then(copied, byHand);
      else byHand();
    });
    status.before(button, " ");

    showWhole(text);
    text.addEventListener("focus", function () {
      text.scrollIntoView({ block: "nearest" }); // the whole of it, not its first line alone
    });
  });

  // What stands above has grown.
  var wanted = document.getElementById(location.hash.slice(1));
  if (wanted) wanted.scrollIntoView();
})();
