package nl.smartindustry.samples.economy;

import java.util.List;
import nl.smartindustry.samples.population.Life;

/**
 * Use of technologies by survey question. Some questions split one item: kinds of robots, of
 * artificial intelligence, and the level of cloud services; kinds are lasting within an enterprise.
 */
public record Technologies(TechnologyAdoption adoption) {
  /** Kinds of artificial intelligence and how common each is among its users. */
  private static final List<String> AI_KINDS =
      List.of("ai_tm", "ai_sr", "ai_nlg", "ai_ir", "ai_ml", "ai_rpa", "ai_am");

  private static final double AI_KIND = 0.35;
  private static final double INDUSTRIAL = 0.93;
  private static final double SERVICE = 0.15;
  private static final double HIGHER_CLOUD = 0.80;

  /** Whether an enterprise uses what a question asks for. */
  public boolean uses(String question, Life life, int year) {
    return switch (question) {
      case "rob_ind" -> adoption.uses(life, "robots", year) && industrial(life);
      case "rob_srv" -> adoption.uses(life, "robots", year) && service(life);
      case "cloud_any" -> adoption.uses(life, "cloud", year);
      case "cloud_si" ->
          adoption.uses(life, "cloud", year) && adoption.lasting(life, HIGHER_CLOUD, "cloud_si");
      case "web_cap" -> adoption.uses(life, "web", year) && adoption.uses(life, "web_cap", year);
      default ->
          AI_KINDS.contains(question)
              ? adoption.uses(life, "ai", year) && aiKind(question, life)
              : adoption.uses(life, question, year);
    };
  }

  private boolean industrial(Life life) {
    return adoption.lasting(life, INDUSTRIAL, "rob_ind");
  }

  private boolean service(Life life) {
    return !industrial(life) || adoption.lasting(life, SERVICE, "rob_srv");
  }

  /** Every user has at least one kind: one without another has machine learning. */
  private boolean aiKind(String kind, Life life) {
    if (kind.equals("ai_ml")) {
      return adoption.lasting(life, AI_KIND, kind)
          || AI_KINDS.stream()
              .filter(other -> !other.equals(kind))
              .noneMatch(other -> adoption.lasting(life, AI_KIND, other));
    }
    return adoption.lasting(life, AI_KIND, kind);
  }
}
