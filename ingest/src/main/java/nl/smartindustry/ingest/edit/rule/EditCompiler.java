package nl.smartindustry.ingest.edit.rule;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.edit.rule.LinearText.Relation;

/** Turns edits as written into constraints over numbered fields. */
final class EditCompiler {
  private final List<EditField> fields;

  EditCompiler(List<EditField> fields) {
    this.fields = fields;
  }

  /**
   * One edit.
   *
   * @throws IllegalArgumentException when it is not linear or names an unknown field
   */
  Edit compile(WrittenEdit written) {
    try {
      var text = LinearText.parse(written.edit());
      var alternatives = new ArrayList<List<Constraint>>();
      if (written.condition() != null) {
        alternatives.addAll(negated(LinearText.parse(written.condition())));
      }
      alternatives.addAll(demanded(text, written.within()));
      boolean balance = text.relation() == Relation.EQUAL && written.condition() == null;
      return new Edit(
          written.name(),
          written.label(),
          written.severity(),
          alternatives,
          balance ? atMost(text) : null);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          "edit '%s': %s".formatted(written.name(), wrong.getMessage()), wrong);
    }
  }

  private List<List<Constraint>> demanded(LinearText text, WrittenEdit.Within within) {
    var most = atMost(text);
    if (text.relation() != Relation.EQUAL) {
      if (within != null) {
        throw new IllegalArgumentException("'within' goes with an equality only");
      }
      return List.of(List.of(text.relation() == Relation.AT_MOST ? most : most.opposite()));
    }
    if (within == null) {
      return List.of(List.of(most, most.opposite()));
    }
    var ways = new ArrayList<List<Constraint>>();
    ways.add(band(most, within.units(), 0, 0));
    if (within.of() != null) {
      ways.add(band(most, 0, number(within.of()), within.share()));
    }
    return ways;
  }

  private static List<Constraint> band(Constraint most, double units, int of, double share) {
    return List.of(most.within(units, of, share), most.opposite().within(units, of, share));
  }

  /** What holds when the condition does not: for {@code a >= 1} of a whole number, a <= 0. */
  private List<List<Constraint>> negated(LinearText condition) {
    double unit = step(condition);
    var most = atMost(condition);
    var under = most.within(-unit, 0, 0);
    var over = most.opposite().within(-unit, 0, 0);
    return switch (condition.relation()) {
      case AT_LEAST -> List.of(List.of(under));
      case AT_MOST -> List.of(List.of(over));
      case EQUAL -> List.of(List.of(under), List.of(over));
    };
  }

  /** By how much the left side of a condition moves at least. */
  private double step(LinearText condition) {
    double unit = 1;
    for (var term : condition.terms().entrySet()) {
      if (term.getValue() != Math.rint(term.getValue())) {
        throw new IllegalArgumentException("a condition has whole coefficients");
      }
      unit = Math.min(unit, fields.get(number(term.getKey())).unit());
    }
    return unit;
  }

  private Constraint atMost(LinearText text) {
    var coefficients = new double[fields.size()];
    text.terms().forEach((name, coefficient) -> coefficients[number(name)] = coefficient);
    return new Constraint(coefficients, text.constant());
  }

  private int number(String name) {
    for (int j = 0; j < fields.size(); j++) {
      if (fields.get(j).name().equals(name)) {
        return j;
      }
    }
    throw new IllegalArgumentException(
        "unknown field '%s' (the file's fields are %s)"
            .formatted(name, fields.stream().map(EditField::name).toList()));
  }
}
