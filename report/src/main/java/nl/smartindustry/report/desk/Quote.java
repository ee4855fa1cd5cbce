package nl.smartindustry.report.desk;

import java.util.Locale;
import java.util.Map;

/** One figure as a sentence that can be read aloud, with its margin and its source. */
record Quote(Passport passport) {
  /** What a share of enterprises that do something is a part of. */
  private static final Map<String, String> OF_HUNDRED =
      Map.of("PC_ENT", "of_hundred", "PC_EMP", "of_persons", "PC_TURN", "of_turnover");

  private static final String ENTERPRISES = "Bedrijven ";
  private static final String WHOLE = "_T";
  private static final double WHOLE_FROM = 10;

  /** Of a cell with a figure. */
  String sentence() {
    boolean counted = countsEnterprises();
    var figure = said(passport.observed().estimate().value());
    var unit = passport.observed().key().unit();
    var value = counted ? figure : passport.words().own().spoken(unit, figure);
    return quote(
            counted ? OF_HUNDRED.get(unit) : "plain",
            "titel",
            title(),
            "die",
            counted ? title().substring(title().indexOf(' ') + 1) : "",
            "wie",
            lower(title()),
            "populatie",
            population(),
            "groep",
            group(),
            "periode",
            period(),
            "waarde",
            estimated() ? quote("estimated", "waarde", value) : value,
            "marge",
            margin())
        + caution()
        + quote(
            "source",
            "monitor",
            passport.words().labels().word("monitor"),
            "peildatum",
            passport.language().date(passport.release().referenceDate()),
            "versie",
            passport.release().version());
  }

  /** As printed, but of each hundred whole enterprises where there are enough of them. */
  private String said(double value) {
    boolean whole = countsEnterprises() && passport.observed().estimate().value() >= WHOLE_FROM;
    return whole
        ? passport.words().whole(Math.round(value))
        : passport.words().like(passport.printed(), value);
  }

  /** A share of enterprises that do something: so many of each hundred do. */
  private boolean countsEnterprises() {
    var key = passport.observed().key();
    return OF_HUNDRED.containsKey(key.unit())
        && key.breakdown().split().equals(WHOLE)
        && passport.indicator().label().nl().startsWith(ENTERPRISES)
        && passport.indicator().population().nl().startsWith("bedrijven");
  }

  private String population() {
    return lower(passport.language().of(passport.indicator().population()));
  }

  private String title() {
    return passport.language().of(passport.indicator().label());
  }

  private static String lower(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private String group() {
    var groups = passport.words().groups(passport.observed());
    return groups.isEmpty() ? "" : " (%s)".formatted(String.join("; ", groups));
  }

  private String period() {
    var period = passport.observed().period();
    var form = period.matches("\\d{4}-\\d{2}-\\d{2}") ? "day" : "year";
    return quote(form, "periode", passport.language().date(period));
  }

  private boolean estimated() {
    return passport.observed().estimate().low() != null;
  }

  private String margin() {
    var estimate = passport.observed().estimate();
    if (!estimated()) {
      return "";
    }
    var low = said(estimate.low());
    return estimate.high() == null
        ? quote("margin_open", "laag", low)
        : quote("margin", "laag", low, "hoog", said(estimate.high()));
  }

  /** What has to be said with the figure. */
  private String caution() {
    var said = new StringBuilder();
    if (passport.unreliable()) {
      said.append(quote("unreliable"));
    }
    if (passport.observed().notes().statusNl().contains("voorlopig")) {
      said.append(quote("provisional"));
    }
    if (passport.release().synthetic()) {
      said.append(quote("synthetic"));
    }
    return said.toString();
  }

  private String quote(String code, String... slots) {
    return passport.words().own().quote(code, slots);
  }
}
