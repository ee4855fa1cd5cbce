package nl.smartindustry.transform.survey.wave;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.RowExpressions;
import nl.smartindustry.ingest.contract.RowProjection;
import nl.smartindustry.ingest.contract.TypedTexts;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Examples;
import nl.smartindustry.ingest.definition.Examples.Example;
import nl.smartindustry.ingest.definition.Examples.Tried;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import nl.smartindustry.transform.method.inference.Estimates;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.SampleDesign;
import nl.smartindustry.transform.survey.wave.WaveColumns.VariablePair;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Tries the examples of indicators that are estimated from the answers to a survey. Given are the
 * {@code answers} of all respondents, drawn at random from a {@code population} of so many, and
 * where it is not the first one the {@code unit} and, of several numerators, the {@code part};
 * expected is the estimate, compared in as many decimals as it is written with.
 */
public record IndicatorExamples(Definitions definitions, IndicatorCatalogue catalogue) {
  /** Those of {@code examples/indicators.yaml}, by code. */
  public static Tried of(Definitions definitions, IndicatorCatalogue catalogue) {
    var codes = catalogue.indicators().stream().map(Indicator::code).toList();
    return Examples.of(definitions, "indicators.yaml")
        .tried("indicators", codes, new IndicatorExamples(definitions, catalogue)::wrong);
  }

  private Optional<String> wrong(Example example) {
    try {
      var variable = variable(example);
      var answers = new ArrayList<JsonNode>();
      example.given().path("answers").forEach(answers::add);
      var expected = new BigDecimal(example.expect().asText());
      double found = estimate(variable, items(variable, answers), example.given());
      var rounded =
          Double.isFinite(found)
              ? BigDecimal.valueOf(found).setScale(expected.scale(), RoundingMode.HALF_UP)
              : found;
      return Examples.differ(rounded, expected);
    } catch (IllegalArgumentException unreadable) {
      return Optional.of(unreadable.getMessage());
    }
  }

  private Variable variable(Example example) {
    var indicator = catalogue.indicator(example.of());
    var measure = catalogue.measures().get(indicator.code());
    if (measure == null || !measure.kind().isDirect()) {
      throw new IllegalArgumentException("is not estimated from the answers to a survey");
    }
    var unit = example.given().path("unit").asText(measure.units().get(0).name());
    var part = example.given().path("part").asText("");
    return Variable.of(indicator, measure).stream()
        .filter(one -> one.unit().name().equals(unit))
        .filter(one -> part.isEmpty() || one.split().equals(part))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "found '%s %s' (units: %s)".formatted(unit, part, measure.units())));
  }

  /** What the variable reads of each answer, NaN where there is none. */
  private Microdata items(Variable variable, List<JsonNode> answers) {
    var design = catalogue.survey(variable.measure().source());
    var fields = fields(design);
    var typed = new TypedTexts(fields);
    var read = read(variable, design.fields());
    var made = made(design.table(), fields, read);
    var columns = new LinkedHashMap<String, double[]>();
    read.forEach(one -> columns.put(one, new double[answers.size()]));
    for (int k = 0; k < answers.size(); k++) {
      var row =
          made.apply(
              (InternalRow) new GenericInternalRow(typed.values(Examples.texts(answers.get(k)))));
      for (int i = 0; i < read.size(); i++) {
        columns.get(read.get(i))[k] = row.isNullAt(i) ? Double.NaN : row.getDouble(i);
      }
    }
    return new Microdata("example", answers.size(), columns, Map.of());
  }

  private StructType fields(SurveyDesign design) {
    var fields = new LinkedHashMap<String, StructField>();
    Stream.concat(Stream.of(design.table()), design.modules().stream())
        .flatMap(table -> Stream.of(Contract.load(definitions, table).schema().fields()))
        .forEach(field -> fields.putIfAbsent(field.name(), field));
    return new StructType(fields.values().toArray(StructField[]::new));
  }

  private static List<String> read(Variable variable, SurveyDesign.Fields fields) {
    var among = Stream.ofNullable(variable.among());
    return Stream.concat(variable.items(fields).stream(), among).distinct().toList();
  }

  private RowProjection made(String table, StructType fields, List<String> read) {
    var numbers = read.stream().map(sql -> functions.expr(sql).cast("double"));
    return catalogue
        .derived()
        .derive(table, RowExpressions.over(fields))
        .select(numbers.toArray(Column[]::new))
        .projection(0);
  }

  private double estimate(Variable variable, Microdata items, JsonNode given) {
    var design = catalogue.survey(variable.measure().source());
    var pair = new VariablePair(design.fields(), variable).of(items);
    var columns = Map.of(variable.y(), pair.y(), variable.x(), pair.x());
    var data = new Microdata("example", items.size(), columns, Map.of());
    double population = given.path("population").asDouble(items.size());
    var everyone = Crossing.of(List.of(), List.of(), items.size());
    var weights = new double[items.size()];
    Arrays.fill(weights, population / items.size());
    var drawn =
        SampleDesign.of(
            Codes.single(items.size(), "all"),
            null,
            new double[] {population},
            weights,
            List.of(new int[] {0}),
            LonelyStrata.POOLED);
    var request = new Request(List.of(variable.estimand()), List.of(everyone));
    var found = Estimates.of(data, Weighting.ofDesign(drawn), request).get(0).figures().get(0);
    return found.estimate() * variable.unit().factor();
  }
}
