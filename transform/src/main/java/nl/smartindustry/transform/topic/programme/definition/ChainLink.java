package nl.smartindustry.transform.topic.programme.definition;

import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * A link of the chain from input to outcome.
 *
 * @param link input, activity, output or outcome
 * @param own what in an action's log is evidence of it
 * @param indicators action line, or action → indicators that tell of it
 */
public record ChainLink(String link, Own own, Map<String, List<String>> indicators) {
  /** Evidence that an action brings itself. */
  public enum Own {
    /** Euro that its events mention. */
    AMOUNT,
    /** That anything happened. */
    START,
    /** Milestones met, with a document. */
    MILESTONES,
    NOTHING
  }

  public ChainLink {
    if (link == null || own == null) {
      throw Refusal.of(
          ExitCode.DEFINITIONS, "Link '%s' of the chain: found own '%s' (needs both)", link, own);
    }
    indicators = indicators == null ? Map.of() : Map.copyOf(indicators);
  }

  /** The indicators of an action: its own, else those of its line. */
  public List<String> of(String action, Long line) {
    var ofLine = indicators.getOrDefault(String.valueOf(line), List.of());
    return indicators.getOrDefault(action, ofLine);
  }
}
