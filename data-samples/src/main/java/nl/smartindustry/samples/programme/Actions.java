package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/** Fourteen actions over three lines. Their titles say that they are made up. */
public final class Actions {
  private static final String HEADER =
      "actie;lijn;titel_nl;titel_en;trekker;ministerie;start;gereed";
  private static final int ACTIONS = 14;
  private static final int LINES = 3;
  private static final List<String> MINISTRIES = List.of("EZ", "OCW", "SZW");

  private final Draws draws;
  private final YearRange years;

  public Actions(Draws draws, YearRange years) {
    this.draws = draws;
    this.years = years;
  }

  /** One action with its milestones. */
  record Action(int number, LocalDate start, LocalDate due, int milestones) {
    String id() {
      return Phrase.of("ACT%02d", number);
    }
  }

  List<Action> all() {
    return IntStream.rangeClosed(1, ACTIONS).mapToObj(this::action).toList();
  }

  public Sheet register() {
    var records = new ArrayList<String[]>();
    for (Action action : all()) {
      int line = 1 + (action.number() - 1) * LINES / ACTIONS;
      records.add(
          new String[] {
            action.id(),
            Integer.toString(line),
            Phrase.of("[synthetische titel actie %02d]", action.number()),
            Phrase.of("[synthetic title of action %02d]", action.number()),
            Phrase.of("synthetische trekker %02d", action.number()),
            MINISTRIES.get(draws.below(MINISTRIES.size(), Purpose.ACTION, action.number(), 1)),
            action.start().toString(),
            action.due().toString()
          });
    }
    return Sheet.of(SheetFormat.PLAIN, HEADER, records);
  }

  private Action action(int number) {
    var start =
        LocalDate.of(years.first() - 1, 1, 15)
            .plusDays(draws.below(500, Purpose.ACTION, number, 2));
    var due =
        LocalDate.of(years.last(), 6, 30).plusDays(draws.below(600, Purpose.ACTION, number, 3));
    return new Action(number, start, due, 4 + draws.below(5, Purpose.ACTION, number, 4));
  }
}
