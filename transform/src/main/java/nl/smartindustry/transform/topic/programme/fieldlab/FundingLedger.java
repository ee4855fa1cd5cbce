package nl.smartindustry.transform.topic.programme.fieldlab;

import java.util.List;
import java.util.function.BiConsumer;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import nl.smartindustry.transform.topic.programme.definition.Split;

/**
 * The bookings of fieldlabs, one kind and one span at a time.
 *
 * @param funders code list {@code funder}; its parents are public, private and other
 */
public record FundingLedger(Codelist funders, List<FundingEntry> entries) {
  private static final String PUBLIC = "public";
  private static final String PRIVATE = "private";

  /** Gives, for every kind, what was booked in the moment's year and what was booked up to it. */
  void spans(Moment moment, List<String> kinds, BiConsumer<Split, List<FundingEntry>> reader) {
    for (String kind : kinds) {
      var ofKind = entries.stream().filter(entry -> kind.equals(entry.kind())).toList();
      var split = Split.of("kind", kind);
      reader.accept(
          split.and("span", "in_year"),
          ofKind.stream().filter(entry -> moment.inYear(entry.date())).toList());
      reader.accept(
          split.and("span", "cumulative"),
          ofKind.stream().filter(entry -> moment.reached(entry.date())).toList());
    }
  }

  /** Money of the state, the regions and the European funds. */
  public boolean isPublic(FundingEntry entry) {
    return is(entry, PUBLIC);
  }

  /** Money of enterprises. */
  boolean isPrivate(FundingEntry entry) {
    return is(entry, PRIVATE);
  }

  private boolean is(FundingEntry entry, String parent) {
    return funders.find(entry.funder()).filter(one -> one.parent().equals(parent)).isPresent();
  }
}
