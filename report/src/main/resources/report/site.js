// Searches the start page, and on a telephone begins a table at its figures; all there is can be read without it.
(function () {
  function search(form) {
    var field = document.getElementById("zoekwoord");
    var found = document.getElementById("gevonden");
    var items = Array.prototype.slice.call(document.querySelectorAll(".zoekbaar > li"));
    form.hidden = false;
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    field.addEventListener("input", function () {
      var words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      var shown = items.filter(function (item) {
        var text = item.textContent.toLowerCase();
        var hit = words.every(function (word) { return text.indexOf(word) >= 0; });
        item.hidden = !hit;
        return hit;
      });
      found.textContent = words.length ? form.dataset.found.replace("{aantal}", shown.length) : "";
    });
  }

  function beginAtFigures(region) {
    var figures = Array.prototype.slice.call(region.querySelectorAll("td.getal"));
    var figure = figures.filter(function (one) { return /\d/.test(one.textContent); })[0];
    if (figure) {
      region.scrollLeft = figure.offsetLeft - figure.parentNode.firstChild.offsetWidth;
    }
  }

  var form = document.getElementById("zoeken");
  if (form) {
    search(form);
  }
  if (window.matchMedia("(max-width: 40rem)").matches) {
    Array.prototype.forEach.call(document.querySelectorAll(".rooster"), beginAtFigures);
  }
})();
