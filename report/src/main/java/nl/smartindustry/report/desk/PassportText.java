package nl.smartindustry.report.desk;

import java.util.List;
import java.util.Locale;
import nl.smartindustry.report.desk.Passport.Sources;
import nl.smartindustry.report.letter.FigurePlace;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.run.Provenance.Input;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;

/** A passport for a terminal of eighty columns, in Dutch. */
record PassportText(PassportWords words) {
  private static final String INDENT = "  ";

  private static final int PERCENT = 100;

  List<String> lines(Passport passport) {
    var page = new NarrowPage();
    head(passport, page);
    if (passport.published()) {
      figure(passport, page);
    } else {
      gap(passport, page);
    }
    made(passport, page);
    return page.lines();
  }

  private void head(Passport passport, NarrowPage page) {
    stated(passport.release(), page);
    var observed = passport.observed();
    page.wrapped("", passport.indicator().code() + INDENT + passport.indicator().label().nl());
    page.blank();
    page.field(field("population"), passport.indicator().population().nl());
    for (var by : PassportWords.divided(observed)) {
      var code = DeskSelection.code(observed, by);
      page.field(PassportWords.capital(words.desk().of(by)), words.codes().label(by, code));
    }
    page.field(field("period"), words.period(observed.period()));
    var unit = observed.key().unit();
    page.field(field("unit"), words.codes().label(DeskDimension.UNIT, unit) + " (" + unit + ")");
  }

  /** What has to be said of all that a release says. */
  void stated(Release release, NarrowPage page) {
    var statement = release.manifest().statement();
    if (statement.synthetic()) {
      page.wrapped("", words.labels().word("synthetic"));
    }
    if (statement.status().equals("CONCEPT")) {
      page.wrapped("", words.labels().word("concept_note"));
    }
  }

  private void figure(Passport passport, NarrowPage page) {
    var observed = passport.observed();
    var estimate = observed.estimate();
    var printed = passport.printed();
    page.field(field("printed"), words.labels().language().text(printed));
    page.field(field("stored"), PassportWords.unrounded(estimate.value()));
    if (estimate.standardError() != null) {
      page.field(field("error"), words.like(printed, estimate.standardError(), 1));
    }
    if (estimate.low() != null) {
      var name = estimate.standardError() == null ? "interval_model" : "interval";
      page.field(field(name), interval(printed, estimate));
    }
    counted(observed, page);
    if (observed.basis().verdict() != null) {
      page.field(field("verdict"), words.own().verdict(observed.basis().verdict()));
    }
    page.field(field("precision"), precision(passport));
    notes(observed, page);
    places("places", "nowhere", passport, page);
    page.title(line("quote"));
    page.wrapped(INDENT, new Quote(words, passport).sentence());
  }

  private String interval(PrintedCell printed, Estimate estimate) {
    var low = words.like(printed, estimate.low());
    return estimate.high() == null
        ? line("interval_open", "laag", low)
        : line("interval", "laag", low, "hoog", words.like(printed, estimate.high()));
  }

  private void counted(Observation observed, NarrowPage page) {
    var estimate = observed.estimate();
    if (estimate.respondents() != null) {
      page.field(
          field("respondents"), line("enterprises", "aantal", whole(estimate.respondents())));
    }
    if (estimate.population() != null) {
      page.field(field("enterprises"), line("enterprises", "aantal", whole(estimate.population())));
    }
    var imputed = observed.basis().imputed();
    if (imputed != null && imputed > 0) {
      var share = String.format(Locale.ROOT, "%.1f", PERCENT * imputed).replace('.', ',');
      page.field(field("imputed"), line("imputed", "deel", share));
    }
  }

  private String whole(long number) {
    return words.whole(number);
  }

  private String precision(Passport passport) {
    var name = passport.indicator().publication().precision();
    if (passport.observed().cell().observationStatus().contains("u")) {
      var meaning = words.labels().markMeanings().get(Mark.UNRELIABLE);
      return line("low", "betekenis", meaning, "klasse", name);
    }
    return line(words.isWithoutNorm(name) ? "no_norm" : "sufficient", "klasse", name);
  }

  private void notes(Observation observed, NarrowPage page) {
    page.field(field("status"), observed.notes().statusNl());
    page.field(
        field("definition"), line("version", "versie", observed.notes().definitionVersion()));
    if (observed.notes().breakNote() != null) {
      page.field(field("break"), observed.notes().breakNote());
    }
  }

  private void gap(Passport passport, NarrowPage page) {
    page.blank();
    page.wrapped("", sentence(passport));
    places("places_gap", "nowhere_gap", passport, page);
    var coarser = passport.around().coarser();
    page.blank();
    page.wrapped("", line(coarser.isEmpty() ? "back_none" : "back_" + passport.state()));
    for (var one : coarser) {
      page.wrapped(INDENT, words.group(one) + ": " + words.printed(one));
      page.unbroken(INDENT + INDENT, CellSearch.name(one, passport.indicator()));
    }
    var periods = passport.around().periods();
    page.wrapped(
        "",
        periods.isEmpty()
            ? line("no_other_periods")
            : line("other_periods", "perioden", String.join(", ", periods)));
  }

  private String sentence(Passport passport) {
    return passport.state().equals("absent")
        ? line("absent", "reden", words.absence(passport.observed()))
        : line(passport.state());
  }

  private void places(String some, String none, Passport passport, NarrowPage page) {
    page.blank();
    if (passport.places().isEmpty()) {
      page.wrapped("", line(none));
      return;
    }
    page.wrapped("", line(some));
    passport.places().forEach(place -> page.wrapped(INDENT, place(place)));
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

  private void made(Passport passport, NarrowPage page) {
    page.blank();
    page.field(field("method"), words.own().estimator(passport.indicator().measure().estimator()));
    var key = CellSearch.name(passport.observed(), passport.indicator());
    made(passport.release(), key, passport.sources(), page);
  }

  /** From what, by what and in which release a cell was made. */
  void made(Release release, String key, Sources sources, NarrowPage page) {
    var provenance = release.manifest().provenance();
    var date = words.labels().language().date(provenance.referenceDate());
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
    var rows = file.rows() == null ? "" : ", " + whole(file.rows());
    page.unbroken(INDENT, file.name() + rows);
    page.unbroken(INDENT + INDENT, file.sha256());
  }

  private String field(String code) {
    return words.own().field(code);
  }

  private String line(String code, String... slots) {
    return words.own().line(code, slots);
  }
}
