package nl.smartindustry.transform.topic.programme.agenda;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue.Milestones;
import nl.smartindustry.transform.topic.programme.definition.ChainLink;
import nl.smartindustry.transform.topic.programme.definition.ChainLink.Own;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * For every action the chain from input to outcome, with the links that nothing is known of: the
 * evaluator's question, what an action led to, answered or said to be open.
 *
 * @param links in the order from input to outcome
 * @param states every action at the reference date
 */
public record LogicChain(List<ChainLink> links, Milestones names, List<ActionState> states) {
  private static final String NO_INDICATOR = "no_indicator";
  private static final String NOT_DEFINED = "not_defined";

  /** Where the evidence of a link comes from. */
  private enum Evidence {
    OWN,
    LINE,
    NONE
  }

  public LogicChain {
    links = List.copyOf(links);
    states = List.copyOf(states);
  }

  /** The chains of some actions at a moment. */
  public static LogicChain of(
      AdministrativeCatalogue catalogue,
      List<Action> actions,
      List<ActionEvent> events,
      Moment moment) {
    return new LogicChain(
        catalogue.chain(),
        catalogue.milestones(),
        actions.stream().map(one -> ActionState.on(moment.day(), one, events)).toList());
  }

  public static Contract contract(Definitions definitions) {
    return Contract.load(definitions, "action_chain");
  }

  /**
   * The rows of contract {@code action_chain}.
   *
   * @param observations every cell of the night: an indicator tells of a link when any of its cells
   *     has a figure other than zero that may be seen
   */
  public List<Row> rows(Collection<Observation> observations) {
    var gaps = gaps(observations);
    var rows = new ArrayList<Row>();
    for (ActionState state : states) {
      for (ChainLink link : links) {
        rows.add(row(state, link, gaps));
      }
    }
    return rows;
  }

  private Row row(ActionState state, ChainLink link, Map<String, Optional<Reason>> gaps) {
    var action = state.action();
    var own = own(state, link.own());
    var indicators = link.of(action.id(), action.line());
    var telling =
        indicators.stream()
            .filter(code -> gaps.containsKey(code) && gaps.get(code).isEmpty())
            .findFirst();
    var evidence =
        own.signum() > 0 ? Evidence.OWN : telling.isPresent() ? Evidence.LINE : Evidence.NONE;
    return RowFactory.create(
        action.id(),
        link.link(),
        action.line(),
        link.own() == Own.NOTHING ? null : own.doubleValue(),
        telling.or(() -> indicators.stream().findFirst()).orElse(null),
        evidence.name().toLowerCase(Locale.ROOT),
        evidence == Evidence.NONE ? gap(indicators, gaps) : null);
  }

  /** Why nothing is known of a link, in the words of the first indicator that could tell. */
  private static String gap(List<String> indicators, Map<String, Optional<Reason>> gaps) {
    if (indicators.isEmpty()) {
      return NO_INDICATOR;
    }
    return gaps.getOrDefault(indicators.get(0), Optional.empty())
        .map(Reason::code)
        .orElse(NOT_DEFINED);
  }

  private BigDecimal own(ActionState state, Own kind) {
    return switch (kind) {
      case AMOUNT ->
          state.events().stream()
              .map(ActionEvent::amount)
              .filter(Objects::nonNull)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      case START -> BigDecimal.valueOf(state.events().size());
      case MILESTONES -> BigDecimal.valueOf(state.achieved(names).size());
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
      boolean tells =
          one.cell().figure().map(Estimate::value).filter(value -> value != 0).isPresent();
      Optional<Reason> why =
          tells
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
