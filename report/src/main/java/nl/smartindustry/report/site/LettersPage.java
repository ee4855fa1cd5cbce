package nl.smartindustry.report.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.release.ReleaseManifest;
import nl.smartindustry.report.release.Releases.Listed;
import nl.smartindustry.report.release.Replacement;
import nl.smartindustry.report.table.Language;

/**
 * The letters that came out before this one, and when the next one comes.
 *
 * @param earlier definitive releases of earlier days
 */
record LettersPage(SitePage page, List<Listed> earlier) {
  String text() {
    return page.text(word("letters"), this::main);
  }

  private void main(Markup html) {
    html.element("p", next(page.annex().facts().issue().next().map(language()::date))).line();
    html.element("p", word(earlier.isEmpty() ? "no_letters" : "letters_guide")).line();
    earlier.stream()
        .sorted(Comparator.comparing(Listed::id).reversed())
        .forEach(one -> one.manifest().ifPresent(manifest -> letter(html, one, manifest)));
  }

  private String next(Optional<String> day) {
    return day.map(one -> word("next_letter").replace("{datum}", one))
        .orElseGet(() -> word("no_next_letter"));
  }

  private void letter(Markup html, Listed one, ReleaseManifest manifest) {
    var provenance = manifest.provenance();
    html.element(
        "h2", word("letter_of").replace("{datum}", language().date(provenance.referenceDate())));
    one.withdrawn().ifPresent(how -> html.element("p", word("withdrawn")).line());
    Replacement.of(one, earlier)
        .map(
            by ->
                word("replaced")
                    .replace("{uitgave}", by.id())
                    .replace("{toelichting}", by.correction()))
        .ifPresent(words -> html.element("p", words).line());
    html.element(
            "dl class=brief",
            list -> {
              list.element("dt", word("about")).element("dd", manifest.statement().title());
              provenance
                  .correction()
                  .ifPresent(words -> list.element("dt", word("corrects")).element("dd", words));
              var site =
                  page.top() + "../../" + one.id() + "/site/" + language().folder() + "index.html";
              list.element("dt", word("lies_in"));
              list.element("dd", at -> at.element("a", "releases/" + one.id(), "href", site));
              list.element("dt", word("hash")).element("dd class=kenmerk", manifest.hash());
            })
        .line();
  }

  private Language language() {
    return page.texts().language();
  }

  private String word(String code) {
    return page.texts().word(code);
  }
}
