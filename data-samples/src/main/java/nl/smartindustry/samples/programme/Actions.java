package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.RecordColumns;
import nl.smartindustry.samples.write.SheetFormat;
import nl.smartindustry.samples.write.TextTable;

/** Fourteen actions over three lines. Their titles say that they are made up. */
final class Actions {
  private static final int ACTIONS = 14;
  private static final int LINES = 3;
  private static final List<String> MINISTRIES = List.of("EZ", "OCW", "SZW");

  private final KeyedDraws draws;
  private final YearRange years;

  Actions(Country country) {
    this.draws = country.draws();
    this.years = country.years();
  }

  /** One action with its milestones. */
  record PlannedAction(int number, LocalDate start, LocalDate due, int milestones) {
    String id() {
      return Phrase.of("ACT%02d", number);
    }
  }

  List<PlannedAction> all() {
    return IntStream.rangeClosed(1, ACTIONS).mapToObj(this::action).toList();
  }

  TextTable register() {
    return new RecordColumns<PlannedAction>()
        .text("actie", PlannedAction::id)
        .whole("lijn", one -> 1 + (one.number() - 1) * LINES / ACTIONS)
        .text("titel_nl", one -> Phrase.of("[synthetische titel actie %02d]", one.number()))
        .text("titel_en", one -> Phrase.of("[synthetic title of action %02d]", one.number()))
        .text("trekker", one -> Phrase.of("synthetische trekker %02d", one.number()))
        .text("ministerie", one -> MINISTRIES.get(below(MINISTRIES.size(), one.number(), 1)))
        .text("start", one -> one.start().toString())
        .text("gereed", one -> one.due().toString())
        .table(SheetFormat.PLAIN, all());
  }

  private PlannedAction action(int number) {
    var start = LocalDate.of(years.first() - 1, 1, 15).plusDays(below(500, number, 2));
    var due = LocalDate.of(years.last(), 6, 30).plusDays(below(600, number, 3));
    return new PlannedAction(number, start, due, 4 + below(5, number, 4));
  }

  private int below(int limit, int number, int detail) {
    return draws.below(limit, Purpose.ACTION, number, detail);
  }
}
