package nl.smartindustry.transform.topic.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.programme.enterprise.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.ProgrammeDefinition.ChainLink;
import nl.smartindustry.transform.topic.programme.enterprise.ProgrammeDefinition.Own;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * For every action the chain from input to outcome, with the links that nothing is known of: the
 * evaluator's question, what an action led to, answered or said to be open.
 *
 * @param links in the order from input to outcome
 */
public record LogicChain(List<ChainLink> links, Agenda agenda, Moment moment) {
  /** The contract of its rows. */
  public static final String TABLE = "action_chain";

  private static final String NO_INDICATOR = "no_indicator";
  private static final String NOT_DEFINED = "not_defined";

  /** Where the evidence of a link comes from. */
  private enum Origin {
    OWN,
    LINE,
    NONE
  }

  /**
   * The rows, by action and link.
   *
   * @param observations every cell of the night: an indicator is evidence of a link when any of its
   *     cells has a figure other than zero that may be seen
   */
  public List<Row> rows(Collection<Observation> observations) {
    var gaps = gaps(observations);
    var rows = new ArrayList<Row>();
    for (ActionState state : agenda.on(moment.day())) {
      for (ChainLink link : links) {
        rows.add(row(state, link, gaps));
      }
    }
    return rows;
  }

  private static Row row(ActionState state, ChainLink link, Map<String, Optional<Reason>> gaps) {
    var action = state.action();
    var own = own(state, link.own());
    var indicators = link.of(action.id(), action.line());
    var known =
        indicators.stream()
            .filter(code -> gaps.containsKey(code) && gaps.get(code).isEmpty())
            .findFirst();
    var evidence = own.signum() > 0 ? Origin.OWN : known.isPresent() ? Origin.LINE : Origin.NONE;
    return RowFactory.create(
        action.id(),
        link.link(),
        action.line(),
        link.own() == Own.NOTHING ? null : own.doubleValue(),
        known.or(() -> indicators.stream().findFirst()).orElse(null),
        evidence.name().toLowerCase(Locale.ROOT),
        evidence == Origin.NONE ? gap(indicators, gaps) : null);
  }

  /** Why nothing is known of a link: the reason of the first indicator that could say. */
  private static String gap(List<String> indicators, Map<String, Optional<Reason>> gaps) {
    if (indicators.isEmpty()) {
      return NO_INDICATOR;
    }
    return gaps.getOrDefault(indicators.get(0), Optional.empty())
        .map(Reason::code)
        .orElse(NOT_DEFINED);
  }

  private static BigDecimal own(ActionState state, Own kind) {
    return switch (kind) {
      case AMOUNT ->
          state.events().stream()
              .map(ActionEvent::amount)
              .filter(Objects::nonNull)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      case START -> BigDecimal.valueOf(state.events().size());
      case MILESTONES -> BigDecimal.valueOf(state.achieved().size());
      case NOTHING -> BigDecimal.ZERO;
    };
  }

  /**
   * Indicator → why it has no figure: of its cells the reason that is closest to a figure; empty
   * for one that has a figure other than zero.
   */
  private static Map<String, Optional<Reason>> gaps(Collection<Observation> observations) {
    var gaps = new HashMap<String, Optional<Reason>>();
    for (var one : observations) {
      var value = one.cell().figure().map(figure -> figure.value());
      Optional<Reason> why =
          value.filter(number -> number != 0).isPresent()
              ? Optional.empty()
              : Optional.of(one.cell().reason().orElse(Reason.NO_OBSERVATIONS));
      gaps.merge(one.key().indicator(), why, LogicChain::closest);
    }
    return gaps;
  }

  private static Optional<Reason> closest(Optional<Reason> one, Optional<Reason> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    return one.get().compareTo(other.get()) <= 0 ? one : other;
  }
}
