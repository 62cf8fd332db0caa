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

    while (text.scrollHeight > text.clientHeight && text.rows < 30) text.rows += 1;
    text.addEventListener("focus", function () {
      text.scrollIntoView({ block: "nearest" }); // the whole of it, not its first line alone
    });
  });

  // What stands above has grown.
  var wanted = document.getElementById(location.hash.slice(1));
  if (wanted) wanted.scrollIntoView();
})();
