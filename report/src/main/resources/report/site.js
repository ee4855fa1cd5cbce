// Searches the start page; without this script the page is the same, less the field.
(function () {
  var form = document.getElementById("zoeken");
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
})();
