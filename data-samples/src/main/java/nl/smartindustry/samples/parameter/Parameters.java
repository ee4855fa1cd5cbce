package nl.smartindustry.samples.parameter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The single numbers of the synthetic country by name, each with its meaning in the resource. */
public record Parameters(Map<String, Double> values) {

  public static Parameters read() {
    var values = new LinkedHashMap<String, Double>();
    ParameterTable.read("parameters.csv")
        .rows()
        .forEach(row -> values.put(row.text("name"), row.number("value")));
    return new Parameters(Collections.unmodifiableMap(values));
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
