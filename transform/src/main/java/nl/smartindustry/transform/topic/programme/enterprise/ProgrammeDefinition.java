package nl.smartindustry.transform.topic.programme.enterprise;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.PublishedCodes;

/**
 * The limits that hold for all figures of the programme: {@code programme.yaml}.
 *
 * @param recentDays age of evidence, in days, up to which no warning is needed
 */
public record ProgrammeDefinition(
    @JsonProperty("recent_days") int recentDays,
    Overview overview,
    Milestones milestones,
    List<ChainLink> chain) {
  private static final String WARNING = "u";

  /**
   * How a single fieldlab is shown.
   *
   * @param committed what the ledger calls money that was promised
   * @param realised what it calls money that was spent
   * @param roles participants that count as enterprises
   * @param participants disclosure class of their number and of the share of SMEs among them
   * @param money disclosure class of what enterprises pay
   */
  public record Overview(
      String committed, String realised, List<String> roles, String participants, String money) {}

  /**
   * How milestones are recognised.
   *
   * @param actionPrefix with the next, M05.2 belongs to ACT05
   * @param achieving events that say that a milestone was met
   */
  public record Milestones(
      @JsonProperty("action_prefix") String actionPrefix,
      @JsonProperty("milestone_prefix") String milestonePrefix,
      List<String> achieving) {
    /** Whether a milestone's name is one of this action's. */
    public boolean belongs(String milestone, String action) {
      var number =
          action.startsWith(actionPrefix) ? action.substring(actionPrefix.length()) : action;
      return milestone.startsWith(milestonePrefix + number + ".");
    }
  }

  /** Evidence of a link of the chain that an action brings itself. */
  public enum Own {
    /** Euro that its events mention. */
    AMOUNT,
    /** That anything happened. */
    START,
    /** Milestones met, with a document. */
    MILESTONES,
    NOTHING
  }

  /**
   * A link of the chain from input to outcome.
   *
   * @param link input, activity, output or outcome
   * @param own what in an action's log is evidence of it
   * @param indicators action line, or action → indicators that are evidence of it
   */
  public record ChainLink(String link, Own own, Map<String, List<String>> indicators) {
    private static final List<String> LINKS = List.of("input", "activity", "output", "outcome");

    public ChainLink {
      if (!LINKS.contains(String.valueOf(link)) || own == null) {
        throw Refusal.definitions(
            "Link '%s' of the chain: found own '%s' (one of %s, with own)", link, own, LINKS);
      }
      indicators = indicators == null ? Map.of() : Map.copyOf(indicators);
    }

    private void check(Definitions definitions, Milestones milestones) {
      var lines = definitions.codelist("action_line").codes();
      for (var place : indicators.keySet()) {
        if (!lines.contains(place) && !place.startsWith(milestones.actionPrefix())) {
          throw Refusal.definitions(
              "Link '%s' of the chain: indicators of '%s' (of an action line, %s, or an action,"
                  + " %s…)",
              link, place, lines, milestones.actionPrefix());
        }
      }
    }

    /** The indicators of an action: its own, else those of its line. */
    public List<String> of(String action, Long line) {
      var ofLine = indicators.getOrDefault(String.valueOf(line), List.of());
      return indicators.getOrDefault(action, ofLine);
    }
  }

  public ProgrammeDefinition {
    if (recentDays <= 0 || overview == null || milestones == null || chain == null) {
      throw Refusal.definitions(
          "Limits of the programme: need overview, milestones, chain and days from 1 (found %d)",
          recentDays);
    }
    chain = List.copyOf(chain);
  }

  public static ProgrammeDefinition load(Definitions definitions) {
    var limits = definitions.read("programme.yaml", ProgrammeDefinition.class);
    limits.overview.roles().forEach(definitions.codelist("participation_role")::get);
    limits.chain.forEach(link -> link.check(definitions, limits.milestones));
    var known = PublishedCodes.load(definitions);
    for (var kind : List.of(limits.overview.committed(), limits.overview.realised())) {
      known.require("Overview of fieldlabs", "BREAKDOWN", "kind_" + kind);
    }
    return limits;
  }

  /** Whether evidence is young enough to stand behind a figure of a day. */
  public boolean recent(LocalDate evidence, LocalDate day) {
    return ChronoUnit.DAYS.between(evidence, day) <= recentDays;
  }

  /** What a figure of a day that rests on evidence of another day is marked with (class P6). */
  public String warning(LocalDate evidence, LocalDate day) {
    return recent(evidence, day) ? "" : WARNING;
  }
}
