// Adds a button for each text that copies it, and shows texts whole. Without it, a text can be
// scrolled, selected and copied by hand.
// What it says comes from the page (data-...), so a language needs no change here.
(function () {
  var bar = document.querySelector(".kit-do");
  var pattern = document.getElementById("copy");
  if (!bar || !pattern) return;
  var status = bar.querySelector("[role=status]");

  function tell(words) {
    status.textContent = "";
    // A moment later, so that a screen reader hears it again when a text is copied twice.
    setTimeout(function () {
      status.textContent = words;
    }, 100);
  }

  document.querySelectorAll("[data-copy]").forEach(function (text) {
    var button = pattern.content.firstElementChild.cloneNode();
    button.textContent = text.dataset.copy;

    function copied() {
      tell(bar.dataset.copied + ": " + text.labels[0].textContent);
    }

    // For an old browser, or a page that was opened without https.
    function byHand() {
      text.focus();
      text.select();
      if (document.execCommand("copy")) {
        button.focus();
        copied();
      } else tell(bar.dataset.not);
    }

    button.addEventListener("click", function () {
      if (navigator.clipboard) navigator.clipboard.writeText(text.value).then(copied, byHand);
      else byHand();
    });
    bar.insertBefore(button, status);

    while (text.scrollHeight > text.clientHeight && text.rows < 30) text.rows += 1;
    text.addEventListener("focus", function () {
      text.scrollIntoView({ block: "nearest" }); // the whole of it, not its first line alone
    });
  });
})();
