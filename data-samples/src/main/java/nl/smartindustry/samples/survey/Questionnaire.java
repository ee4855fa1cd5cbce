package nl.smartindustry.samples.survey;

import java.util.List;
import nl.smartindustry.samples.parameter.ParameterTable;

/** The questions of a wave; modules rotate, and what is not asked has no column. */
public record Questionnaire(List<String> columns) {

  public static Questionnaire of(int wave) {
    return new Questionnaire(
        ParameterTable.read("questionnaire.csv").rows().stream()
            .filter(row -> asked(row.text("asked"), wave))
            .map(row -> row.text("column"))
            .toList());
  }

  /** Rules such as {@code all -2022} or {@code even 2021}: the last word that applies decides. */
  static boolean asked(String rule, int wave) {
    boolean asked = false;
    for (String word : rule.split(" ")) {
      if (word.equals("-" + wave)) {
        asked = false;
      } else if (word.equals("all")
          || word.equals(Integer.toString(wave))
          || word.equals(wave % 2 == 0 ? "even" : "odd")) {
        asked = true;
      }
    }
    return asked;
  }
}
