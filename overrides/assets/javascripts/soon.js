// Says which visits each plan is for, counted from today in working days (Monday to Friday). Without
// it an example stands there. What it says comes from the page (data-...), dates from the browser.
(function () {
  var language = document.documentElement.lang + "-u-ca-gregory";  // Persian has years of its own
  var last = { two: 2, week: 7, later: 7 };

  function afterWorkingDays(count) {
    var day = new Date();
    while (count > 0) {
      day.setDate(day.getDate() + 1);
      if (day.getDay() % 6) count -= 1;
    }
    return day.toLocaleDateString(language, { weekday: "long", day: "numeric", month: "long" });
  }

  document.querySelectorAll("[data-plan]").forEach(function (line) {
    line.textContent = line.dataset.say.replace("{start}", afterWorkingDays(last.two))
      .replace("{date}", afterWorkingDays(last[line.dataset.plan]));
  });
})();
