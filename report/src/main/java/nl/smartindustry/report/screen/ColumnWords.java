package nl.smartindustry.report.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.rule.Demand;
import nl.smartindustry.ingest.rule.Rule;

/** What is expected in the columns of a source, in words. */
record ColumnWords(SourceLayout source, ScreenTexts texts) {
  private static final int FEW = 30;

  /** What a cell of a column may hold; of a wide table one that no column of the layout names. */
  String expected(String name) {
    boolean known = columns().stream().anyMatch(column -> name(column).equals(name));
    var unpivot = source.layout().sheet().unpivot();
    var meant = known || unpivot == null ? name : unpivot.value();
    return columns().stream()
        .filter(column -> name(column).equals(meant))
        .map(this::expected)
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  /** A column as its header calls it; of JSON the keys that lead to it. */
  static String name(ColumnSpec column) {
    var name = column.column();
    return name.startsWith("/") ? name.substring(1).replace('/', '.') : name;
  }

  List<ColumnSpec> columns() {
    return source.layout().delivered();
  }

  /** What a cell of a column may hold. */
  String expected(ColumnSpec column) {
    var said = new ArrayList<String>();
    said.add(content(column));
    var shape = column.shape();
    if (!shape.thousands().isEmpty()) {
      said.add(texts.word("thousands", "teken", texts.sign(shape.thousands())));
    }
    if (!shape.list().isEmpty()) {
      said.add(texts.word("list_of", "teken", texts.sign(shape.list())));
    }
    if (!shape.chars().isEmpty()) {
      var from = String.valueOf(shape.chars().get(0));
      said.add(texts.word("chars", "van", from, "tot", String.valueOf(shape.chars().get(1))));
    }
    boolean required = column.stored() && source.contract().field(column.field()).required();
    var missing = new TreeSet<>(column.codes().missing().keySet());
    if (required) {
      said.add(texts.word("not_empty"));
    } else if (!missing.isEmpty()) {
      said.add(texts.word("no_answer", "codes", codes(missing)));
    }
    return String.join("; ", said);
  }

  private String content(ColumnSpec column) {
    var codes = column.codes();
    if (!codes.allowed().isEmpty()) {
      var all = new TreeSet<>(codes.allowed());
      all.removeAll(codes.values().values());
      all.addAll(codes.values().keySet());
      return oneOf(all);
    }
    if (!column.shape().take().isEmpty()) {
      return texts.word("pattern", "vorm", column.shape().take());
    }
    var decimal = texts.decimal(source.layout().decimal(column));
    var length = String.valueOf(column.shape().length());
    return switch (column.type()) {
      case TEXT -> texts.word("type_text");
      case INTEGER -> texts.word("type_integer");
      case DECIMAL -> texts.word("type_decimal", "teken", decimal);
      case NUMBER, SCIENTIFIC, SINGLE -> texts.word("type_number", "teken", decimal);
      case BOOLEAN ->
          texts.word(
              "type_boolean",
              "ja",
              codes(meaning(codes.booleans(), true)),
              "nee",
              codes(meaning(codes.booleans(), false)));
      case DATE -> texts.word("type_date", "vorm", column.shape().date());
      case KEY -> texts.word("type_key", "lengte", length);
      case RSIN -> texts.word("type_rsin", "lengte", length);
      case PERIOD, FREQUENCY, PERIOD_STATUS -> texts.word("type_period");
    };
  }

  private static TreeSet<String> meaning(Map<String, Boolean> codes, boolean answer) {
    return codes.entrySet().stream()
        .filter(code -> code.getValue() == answer)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String oneOf(TreeSet<String> codes) {
    return codes.size() > FEW
        ? texts.word("many_codes", "aantal", String.valueOf(codes.size()))
        : texts.word("codes", "codes", codes(codes));
  }

  private String codes(TreeSet<String> codes) {
    return codes.stream()
        .map(code -> code.isEmpty() ? texts.word("empty_code") : code)
        .collect(Collectors.joining(", "));
  }

  /** What a rule allows, as far as its definition states it. */
  String allowed(String name) {
    return source.rules().stream()
        .filter(rule -> rule.name().equals(name))
        .map(this::allowed)
        .collect(Collectors.joining());
  }

  private String allowed(Rule rule) {
    if (!(rule.demand() instanceof Demand.Condition condition) || condition.allowed().isEmpty()) {
      return "";
    }
    return switch (condition.kind()) {
      case "range" -> range(condition.allowed().get(0), condition.allowed().get(1));
      case "codelist" -> oneOf(new TreeSet<>(condition.allowed()));
      default -> texts.word("pattern", "vorm", condition.allowed().get(0));
    };
  }

  private String range(String least, String most) {
    var said = new ArrayList<String>();
    if (!least.isEmpty()) {
      said.add(texts.word("at_least", "waarde", least));
    }
    if (!most.isEmpty()) {
      said.add(texts.word("at_most", "waarde", most));
    }
    return String.join(", ", said);
  }
}
