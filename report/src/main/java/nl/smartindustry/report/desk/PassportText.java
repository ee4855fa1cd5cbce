package nl.smartindustry.report.desk;

import nl.smartindustry.report.desk.PassportSources.Sources;
import nl.smartindustry.report.letter.FigurePlace;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.run.Provenance.Input;
import nl.smartindustry.report.table.Language;

/** A cell explained, in words. */
record PassportText(PassportWords words) {
  private static final String INDENT = "  ";

  void write(Explained cell, NarrowPage page) {
    head(cell, page);
    if (cell.published()) {
      figure(cell, page);
    } else {
      gap(cell, page);
    }
    made(cell, page);
  }

  private void head(Explained cell, NarrowPage page) {
    stated(cell.release(), page);
    var observed = cell.observed();
    var indicator = cell.indicator();
    page.wrapped("", indicator.code() + INDENT + language().of(indicator.label()));
    page.blank();
    page.field(field("population"), language().of(indicator.population()));
    for (var by : PassportWords.divided(observed)) {
      var code = DeskSelection.code(observed, by);
      page.field(words.name(by), words.label(by, code));
    }
    page.field(field("period"), language().date(observed.period()));
    var unit = observed.key().unit();
    page.field(field("unit"), words.label(DeskDimension.UNIT, unit) + " (" + unit + ")");
  }

  /** What has to be said of all that a release says. */
  void stated(Release release, NarrowPage page) {
    DeskText.stated(release, words.labels()).forEach(line -> page.wrapped("", line));
  }

  private void figure(Explained cell, NarrowPage page) {
    cell.passport().facts().forEach(fact -> page.field(fact.name(), fact.text()));
    places("places", "nowhere", cell, page);
    page.title(line("quote"));
    page.wrapped(INDENT, cell.passport().quote());
  }

  private void gap(Explained cell, NarrowPage page) {
    page.blank();
    page.wrapped("", sentence(cell));
    places("places_gap", "nowhere_gap", cell, page);
    var coarser = cell.coarser();
    page.blank();
    page.wrapped("", line(coarser.isEmpty() ? "back_none" : "back_" + cell.state()));
    for (var one : coarser) {
      page.wrapped(INDENT, words.group(one) + ": " + words.printed(one));
      page.unbroken(INDENT + INDENT, CellSearch.name(one, cell.indicator()));
    }
    var periods = cell.periods();
    page.wrapped(
        "",
        periods.isEmpty()
            ? line("no_other_periods")
            : line("other_periods", "perioden", String.join(", ", periods)));
  }

  private String sentence(Explained cell) {
    return cell.state().equals("absent")
        ? line("absent", "reden", words.absence(cell.observed()))
        : line(cell.state());
  }

  private void places(String some, String none, Explained cell, NarrowPage page) {
    page.blank();
    if (cell.places().isEmpty()) {
      page.wrapped("", line(none));
      return;
    }
    page.wrapped("", line(some));
    cell.places().forEach(place -> page.wrapped(INDENT, place(place)));
  }

  private String place(FigurePlace place) {
    return line(
        "place",
        "tabel",
        place.table(),
        "rij",
        "'" + place.row().text() + "'",
        "kolom",
        "'" + place.column().text() + "'");
  }

  private void made(Explained cell, NarrowPage page) {
    page.blank();
    page.field(field("method"), words.own().estimator(cell.indicator().measure().estimator()));
    var key = CellSearch.name(cell.observed(), cell.indicator());
    made(cell.release(), key, cell.sources(), page);
  }

  /** From what, by what and in which release a cell was made. */
  void made(Release release, String key, Sources sources, NarrowPage page) {
    var provenance = release.manifest().provenance();
    var date = language().date(provenance.referenceDate());
    page.field(field("release"), line("release", "uitgave", release.id(), "datum", date));
    page.field(field("program"), line("version", "versie", provenance.version()));
    page.field(field("definitions"), line("definitions", "hash", provenance.definitions()));
    page.field(field("key"), key);
    if (!sources.current()) {
      page.wrapped("", line("other_definitions"));
    }
    page.title(line("sources"));
    sources.files().forEach(file -> source(file, page));
    for (var table : sources.derived()) {
      var all = String.valueOf(provenance.inputs().size());
      page.wrapped(INDENT, line("derived", "tabel", table, "aantal", all));
    }
  }

  private void source(Input file, NarrowPage page) {
    var rows = file.rows() == null ? "" : ", " + words.whole(file.rows());
    page.unbroken(INDENT, file.name() + rows);
    page.unbroken(INDENT + INDENT, file.sha256());
  }

  private Language language() {
    return words.labels().language();
  }

  private String field(String code) {
    return words.own().field(code);
  }

  private String line(String code, String... slots) {
    return words.own().line(code, slots);
  }
}
