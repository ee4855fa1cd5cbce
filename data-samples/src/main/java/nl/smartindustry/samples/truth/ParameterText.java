package nl.smartindustry.samples.truth;

import java.util.Map;
import java.util.stream.Collectors;
import nl.smartindustry.samples.parameter.Parameters;
import nl.smartindustry.samples.write.Phrase;

/** What the country was made from, as JSON. */
public final class ParameterText {
  private ParameterText() {}

  /**
   * @param choices the user's choices by name
   */
  public static String of(Map<String, String> choices, Parameters parameters) {
    var chosen =
        choices.entrySet().stream()
            .map(choice -> Phrase.of("    \"%s\": \"%s\"", choice.getKey(), choice.getValue()))
            .collect(Collectors.joining(",\n"));
    var numbers =
        parameters.values().entrySet().stream()
            .map(number -> Phrase.of("    \"%s\": %s", number.getKey(), number.getValue()))
            .collect(Collectors.joining(",\n"));
    return "{\n  \"synthetic\": true,\n  \"choices\": {\n"
        + chosen
        + "\n  },\n  \"parameters\": {\n"
        + numbers
        + "\n  }\n}\n";
  }
}
