package nl.smartindustry.report.desk;

import java.util.List;
import java.util.Optional;
import nl.smartindustry.transform.safe.DisclosureDecision;
import nl.smartindustry.transform.safe.linked.CoarserClasses.Suggestion;

/** Why a cell is suppressed: what only the owner of the warehouse may read. */
record DecisionText(PassportWords words) {
  private static final String INDENT = "  ";

  /** Of the cells that one protects; JSON has all. */
  private static final int LISTED = 20;

  /**
   * @param decision empty where the cell is not suppressed
   * @param coarser classes that would bring figures of its series back
   */
  void write(Optional<DisclosureDecision> decision, List<Suggestion> coarser, NarrowPage page) {
    page.wrapped("", words.own().line("restricted"));
    if (decision.isEmpty()) {
      page.wrapped(INDENT, words.own().line("no_decision"));
    }
    decision.ifPresent(
        found -> {
          page.field(words.own().field("reason"), words.reason(found.reason()));
          page.field(words.own().field("rule"), words.own().rule(found.rule()));
          protects(found.protects(), page);
          coarser(coarser, page);
        });
    page.blank();
  }

  private void coarser(List<Suggestion> coarser, NarrowPage page) {
    if (!coarser.isEmpty()) {
      page.wrapped("", words.own().line("coarser_classes"));
    }
    for (var one : coarser) {
      page.wrapped(
          INDENT,
          words
              .own()
              .line(
                  "coarser_pair",
                  "klassen",
                  one.dimension() + " " + one.classes().replace(" with ", " + "),
                  "terug",
                  String.valueOf(one.back()),
                  "weg",
                  String.valueOf(one.lost())));
    }
  }

  private void protects(List<String> cells, NarrowPage page) {
    page.wrapped(
        "",
        switch (cells.size()) {
          case 0 -> words.own().line("sensitive");
          case 1 -> words.own().line("protects_one");
          default -> words.own().line("protects", "aantal", String.valueOf(cells.size()));
        });
    cells.stream().limit(LISTED).forEach(address -> page.unbroken(INDENT, address));
    if (cells.size() > LISTED) {
      var rest = String.valueOf(cells.size() - LISTED);
      page.wrapped(INDENT, words.own().line("protects_more", "aantal", rest));
    }
  }
}
