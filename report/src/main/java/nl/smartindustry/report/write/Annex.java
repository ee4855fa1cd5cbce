package nl.smartindustry.report.write;

import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.report.chart.Chart;
import nl.smartindustry.report.glance.Glance;
import nl.smartindustry.report.glance.GlanceLayout;
import nl.smartindustry.report.letter.Charts;
import nl.smartindustry.report.letter.Letter;
import nl.smartindustry.report.letter.Letter.LetterInput;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.TableCatalogue;

/**
 * The annex of one letter: its tables and charts, what they say at one glance, the release they
 * belong to, the words.
 */
public record Annex(
    Letter letter, List<Chart> charts, Glance glance, ReleaseFacts facts, Labels labels) {
  /** The annex of the tables of a catalogue, in its language. */
  public static Annex of(LetterInput input, TableCatalogue catalogue, GlanceLayout glance) {
    var letter = Letter.of(input, catalogue);
    var charts = Charts.draw(letter, input, catalogue);
    var said = Glance.of(glance, letter, input.facts(), catalogue);
    return new Annex(letter, charts, said, input.facts(), catalogue.labels());
  }

  /** An annex of tables and charts alone. */
  public Annex(List<ReportTable> tables, List<Chart> charts, ReleaseFacts facts, Labels labels) {
    this(new Letter(tables, tables, List.of()), charts, Glance.NONE, facts, labels);
  }

  public Annex {
    charts = List.copyOf(charts);
  }

  public List<ReportTable> tables() {
    return letter.tables();
  }

  /** One table alone, to paste. */
  Annex of(ReportTable table) {
    return new Annex(List.of(table), List.of(), facts, labels);
  }

  /** One table alone, which the letter may not print; then as it is laid out. */
  public Annex only(String table) {
    return Stream.concat(letter.tables().stream(), letter.laidOut().stream())
        .filter(one -> one.id().equals(table))
        .findFirst()
        .map(this::of)
        .orElseThrow();
  }

  public String word(String code) {
    return labels.word(code);
  }

  /** What must be seen before anything else: synthetic data, concept. */
  public List<String> warnings() {
    var warnings = new java.util.ArrayList<String>();
    if (facts.synthetic()) {
      warnings.add(word("synthetic"));
    }
    if (facts.concept()) {
      warnings.add(word("concept_note"));
    }
    facts
        .issue()
        .correction()
        .ifPresent(words -> warnings.add(word("correction_note").replace("{toelichting}", words)));
    return warnings;
  }

  /** {@code Peildatum 31 maart 2025; versie …; status voorlopig; volgende uitgave …}. */
  public String release() {
    var status = facts.status() == ReleaseFacts.Status.FINAL ? "final" : "provisional";
    var next =
        facts
            .issue()
            .next()
            .map(day -> "; " + word("next_release") + " " + labels.language().date(day));
    return "%s %s; %s %s; %s %s%s"
        .formatted(
            word("reference_date"),
            labels.language().date(facts.referenceDate()),
            word("version"),
            facts.version(),
            word("status"),
            word(status),
            next.orElse(""));
  }
}
