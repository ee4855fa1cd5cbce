package nl.smartindustry.report.desk;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.smartindustry.transform.safe.DisclosureDecision;

/** What is said of a cell of the tables of fieldlabs and actions, in words or as one object. */
record ListedText(PassportWords words) {
  private static final String INDENT = "  ";
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  List<String> lines(ListedCell cell, DeskFormat format) {
    var page = new NarrowPage();
    write(cell, page);
    return format.of(page, data(cell));
  }

  /** The same with the decision where the cell is suppressed, for the owner of the warehouse. */
  List<String> restricted(
      ListedCell cell, Optional<DisclosureDecision> decision, DeskFormat format) {
    var all = data(cell);
    all.put("restricted", decision.orElse(null));
    var page = new NarrowPage();
    new DecisionText(words).write(decision, List.of(), page);
    write(cell, page);
    return format.of(page, all);
  }

  private void write(ListedCell cell, NarrowPage page) {
    var passport = new PassportText(words);
    passport.stated(cell.release(), page);
    page.wrapped("", cell.table().id() + INDENT + caption(cell));
    page.blank();
    page.field(words.own().field("row"), cell.row());
    page.field(words.own().field("column"), head(cell));
    if (cell.state().equals("published")) {
      page.field(words.own().field("printed"), printed(cell.printed().value()));
    } else {
      page.blank();
      page.wrapped("", sentence(cell));
    }
    for (var note : cell.column().footnotes()) {
      page.wrapped("", words.labels().note(note));
    }
    page.blank();
    passport.made(cell.release(), cell.key(), cell.sources(), page);
  }

  private String caption(ListedCell cell) {
    var date = cell.release().manifest().provenance().referenceDate();
    return words
        .labels()
        .caption(cell.table())
        .replace("{peildatum}", words.labels().language().date(date));
  }

  private String printed(String value) {
    return NUMBER.matcher(value).matches()
        ? words.labels().language().figure(new BigDecimal(value), new BigDecimal(value).scale())
        : value;
  }

  private String head(ListedCell cell) {
    return words.labels().head(cell.column().head(), cell.table());
  }

  private String sentence(ListedCell cell) {
    return cell.state().equals("absent")
        ? words.own().line("absent", "reden", words.own().absence(cell.printed().status()))
        : words.own().line(cell.state());
  }

  private Map<String, Object> data(ListedCell cell) {
    var all = new LinkedHashMap<String, Object>();
    all.put("cell", cell.key());
    all.put("state", cell.state());
    all.put("table", cell.table().id());
    all.put("row", cell.row());
    all.put("column", cell.column().kind().word());
    all.put("printed", cell.printed().value());
    all.put("reason", cell.printed().status());
    all.put("sources", cell.sources().files());
    all.put("derived_tables", cell.sources().derived());
    all.put("release", PassportData.release(cell.release(), cell.sources()));
    return all;
  }
}
