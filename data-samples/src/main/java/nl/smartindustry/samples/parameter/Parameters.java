package nl.smartindustry.samples.parameter;

import java.util.Collections;
import java.util.Map;

/** The single numbers of the synthetic country by name, each with its meaning in the resource. */
public record Parameters(Map<String, Double> values) {

  public static Parameters read() {
    return new Parameters(Collections.unmodifiableMap(ParameterTable.numbers("parameters.csv")));
  }

  public double number(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("Parameter '%s': not found".formatted(name));
    }
    return value;
  }

  public int whole(String name) {
    return (int) number(name);
  }
}
