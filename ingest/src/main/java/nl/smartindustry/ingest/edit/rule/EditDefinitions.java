package nl.smartindustry.ingest.edit.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Field;
import nl.smartindustry.ingest.contract.FieldType;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Wrong;
import nl.smartindustry.ingest.edit.rule.Constraint.LinearText;
import nl.smartindustry.ingest.edit.rule.Constraint.LinearText.Relation;
import nl.smartindustry.ingest.edit.rule.EditFile.SelectiveNote;
import nl.smartindustry.ingest.edit.rule.EditFile.WrittenEdit;
import nl.smartindustry.ingest.edit.rule.EditSet.EditField;

/** Reads {@code edits/<table>.yaml} against the contract of the table. */
public final class EditDefinitions {
  /** Ways to satisfy all edits of a table that are tried one by one. */
  private static final int MOST_BRANCHES = 64;

  private EditDefinitions() {}

  /** The path of a table's edits. */
  public static String path(String table) {
    return "edits/" + table + ".yaml";
  }

  /** The edits of a table, if it has any. */
  public static Optional<EditSet> edits(Definitions definitions, Contract contract) {
    return file(definitions, contract.table()).map(file -> checked(file, contract));
  }

  /** How records of a table are chosen for review, if they are. */
  public static Optional<SelectiveNote> selective(Definitions definitions, Contract contract) {
    var note = file(definitions, contract.table()).map(EditFile::selective);
    note.ifPresent(n -> checked(n, contract));
    return note;
  }

  private static Optional<EditFile> file(Definitions definitions, String table) {
    return definitions.has(path(table))
        ? Optional.of(definitions.read(path(table), EditFile.class))
        : Optional.empty();
  }

  private static EditSet checked(EditFile file, Contract contract) {
    try {
      return compile(file, contract);
    } catch (IllegalArgumentException wrong) {
      throw new Refusal(
          ExitCode.DEFINITIONS,
          "Edits '%s': %s".formatted(path(contract.table()), wrong.getMessage()),
          wrong);
    }
  }

  /** The edits of a file, by the fields of a contract. */
  static EditSet compile(EditFile file, Contract contract) {
    var fields = fields(file, contract);
    var compiler = new EditCompiler(fields);
    var names = new HashSet<String>();
    var edits = new ArrayList<Edit>();
    for (var written : file.edits()) {
      if (!names.add(written.name())) {
        throw new IllegalArgumentException("edit '%s' occurs twice".formatted(written.name()));
      }
      edits.add(compiler.compile(written));
    }
    var set = new EditSet(contract.table(), fields, edits, file.corrections(), file.atMost());
    corrections(set);
    long branches = 1;
    for (var edit : set.hard()) {
      branches *= edit.alternatives().size();
    }
    Wrong.when(
        branches > MOST_BRANCHES,
        "edits with 'if' or 'within' a share combine in %d ways (%d at most)",
        branches,
        MOST_BRANCHES);
    return set;
  }

  private static List<EditField> fields(EditFile file, Contract contract) {
    var names = List.copyOf(file.fields().keySet());
    var fields = new ArrayList<EditField>();
    file.fields()
        .forEach(
            (name, note) -> {
              var field = numeric(contract, name);
              int to = note.to() == null ? -1 : names.indexOf(note.to());
              if (note.to() != null && (to < 0 || note.to().equals(name))) {
                throw new IllegalArgumentException(
                    "field '%s': a ratio to '%s' (another of %s)"
                        .formatted(name, note.to(), names));
              }
              double ratio = note.ratio() == null ? 0 : note.ratio();
              fields.add(
                  new EditField(name, field.scale(), note.weight(), note.fixed(), to, ratio));
            });
    return fields;
  }

  private static Field numeric(Contract contract, String name) {
    var field = contract.has(name) ? contract.field(name) : null;
    if (field == null || (field.type() != FieldType.INTEGER && field.type() != FieldType.DECIMAL)) {
      throw new IllegalArgumentException(
          "field '%s': not a whole number or decimal of table '%s'"
              .formatted(name, contract.table()));
    }
    return field;
  }

  private static void corrections(EditSet set) {
    var all = set.corrections();
    all.signs().forEach(set::index);
    for (var pair : all.swapped()) {
      pair.forEach(set::index);
      Wrong.when(
          pair.size() != 2 || pair.get(0).equals(pair.get(1)), "swapped: %s (two fields)", pair);
    }
    for (var thousand : all.thousand()) {
      thousand.fields().forEach(set::index);
      set.index(thousand.against());
    }
  }

  private static void checked(SelectiveNote note, Contract contract) {
    List.of(note.period(), note.unit(), note.weight(), note.size()).forEach(contract::field);
    note.fields().keySet().forEach(contract::field);
  }

  /** Turns edits as written into constraints over numbered fields. */
  static final class EditCompiler {
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
}
