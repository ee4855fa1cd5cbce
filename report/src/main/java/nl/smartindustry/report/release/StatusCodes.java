package nl.smartindustry.report.release;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.Observation.Notes;

/**
 * The one SDMX code that stands for all flags of a figure, or for why there is none, from the code
 * list {@code obs_status}.
 *
 * @param flags flag to code, the weightiest first
 * @param reasons reason for no figure to code
 */
public record StatusCodes(Map<String, String> flags, Map<String, String> reasons) {
  private static final String NORMAL = "A";
  private static final String MISSING = "O";
  private static final String PROVISIONAL = "p";

  public static StatusCodes load(Definitions definitions) {
    var codes = new StatusCodes(new LinkedHashMap<>(), new HashMap<>());
    for (var entry : definitions.codelist("obs_status").entries()) {
      var more = entry.more();
      for (var flag : more.get("flags").split(" ")) {
        codes.flags.put(flag, entry.code());
      }
      for (var reason : more.get("reasons").split(" ")) {
        codes.reasons.put(reason, entry.code());
      }
    }
    codes.flags.remove("");
    return codes;
  }

  /** That of a cell without a figure. */
  public String of(String reason) {
    return reasons.getOrDefault(reason, MISSING);
  }

  /**
   * That of a figure.
   *
   * @param status {@code STATUS_NL}
   */
  public String of(String flagged, String status) {
    var all = flagged + (status.equals(Notes.FINAL) ? "" : PROVISIONAL);
    return flags.entrySet().stream()
        .filter(flag -> all.contains(flag.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(NORMAL);
  }
}
