package nl.smartindustry.transform.topic.productivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Decided;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.Continuity;
import nl.smartindustry.transform.topic.SampleCountry;
import nl.smartindustry.transform.topic.Topic.TopicResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample country, as if its register knew births and deaths only, and no mergers. */
class DecompositionFiguresTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final List<String> PARTS =
      List.of("SI_PR_DWITH", "SI_PR_DBETW", "SI_PR_DENTRY", "SI_PR_DEXIT");

  private static TopicResult found;
  private static Map<String, Observation> cells;

  @TempDir private Path folder;

  @BeforeAll
  static void observe() {
    found = of(SampleCountry.production());
    cells = byKey(found);
  }

  private static TopicResult of(Microdata production) {
    return new DecompositionFigures(DecompositionTopic.load(DEFINITIONS))
        .of(production, SampleCountry.adoption(), continuity(production));
  }

  private static Continuity continuity(Microdata production) {
    return new Continuity(
        List.of(
            window(production, 2022, 2023),
            window(production, 2022, 2024),
            window(production, 2023, 2024)));
  }

  private static Continuity.Window window(Microdata production, int from, int to) {
    var before = enterprises(production, from);
    var after = enterprises(production, to);
    var born = new HashSet<>(after);
    born.removeAll(before);
    var died = new HashSet<>(before);
    died.removeAll(after);
    return new Continuity.Window(from, to, Map.of(), Map.of(), born, died);
  }

  private static Set<String> enterprises(Microdata production, int year) {
    var found = new HashSet<String>();
    for (int k = 0; k < production.size(); k++) {
      if (production.numbers("year")[k] == year) {
        found.add(production.codes("enterprise").level(k));
      }
    }
    return found;
  }

  private static Map<String, Observation> byKey(TopicResult result) {
    var cells = new TreeMap<String, Observation>();
    for (var one : Decided.of(result.figures())) {
      var key = one.key();
      var at = key.breakdown();
      var name =
          String.join(
              " ",
              key.indicator(),
              at.activity(),
              at.size(),
              at.technology(),
              at.split(),
              key.period());
      assertThat(cells.put(name, one)).as(name).isNull();
    }
    return cells;
  }

  @Test
  void everyMethodsPartsAddUpToTheSameChange() {
    for (var suffix : List.of("", "_longest")) {
      double change = sum("mp" + suffix);
      for (var method : List.of("gr", "bg", "df")) {
        assertThat(sum(method + suffix)).as(method).isCloseTo(change, within(1e-8));
      }
      double cross = value("SI_PR_DBETW C _T _Z fhk_cross" + suffix + " 2024");
      assertThat(sum("fhk" + suffix) + cross).isCloseTo(change, within(1e-8));
    }
  }

  @Test
  void adoptersAndOthersAddUpToTheSameChange() {
    double change = sum("mp");
    double entryAndExit =
        value("SI_PR_DENTRY C _T _Z mp 2024") + value("SI_PR_DEXIT C _T _Z mp 2024");
    double parts = 0;
    for (var group : List.of("adopters", "non_adopters", "unknown_adoption")) {
      parts += value("SI_PR_DWITH C _T ROB " + group + " 2024");
    }
    parts += value("SI_PR_DBETW C _T ROB adopters 2024");
    parts += value("SI_PR_DBETW C _T ROB unknown_adoption 2024");

    assertThat(parts + entryAndExit).isCloseTo(change, within(1e-8));
  }

  private static double sum(String method) {
    return PARTS.stream().mapToDouble(code -> value(code + " C _T _Z " + method + " 2024")).sum();
  }

  @Test
  void everyMethodHasAnErrorAndTheRangeHoldsFourOfThem() {
    var entry = cells.get("SI_PR_DENTRY C _T _Z mp 2024").cell().figure().orElseThrow();
    assertThat(entry.standardError()).isBetween(1e-4, 1.0);
    assertThat(entry.low()).isLessThan(entry.value());
    double lowest = value("SI_PR_DENTRY C _T _Z lowest 2024");
    double highest = value("SI_PR_DENTRY C _T _Z highest 2024");
    for (var method : List.of("mp", "fhk", "gr", "df")) {
      assertThat(value("SI_PR_DENTRY C _T _Z " + method + " 2024")).isBetween(lowest, highest);
    }
  }

  @Test
  void windowsWithoutFramesSayWhy() {
    for (int year = 2020; year <= 2022; year++) {
      var one = cells.get("SI_PR_DWITH C _T _Z mp " + year);
      assertThat(one.cell().reason()).contains(Reason.NOT_DELIVERED);
      assertThat(one.notes().breakNote()).contains("register frames of both years");
    }
    assertThat(cells.get("SI_PR_DWITH C _T _Z mp_longest 2024").notes().breakNote())
        .contains("2022 to 2024");
  }

  @Test
  void aDifferenceInSignIsFlaggedAndCounted() {
    var flagged =
        cells.values().stream()
            .filter(one -> one.notes().breakNote().contains("methods differ in sign"))
            .filter(one -> one.key().breakdown().split().equals("mp"))
            .toList();
    assertThat(flagged).isNotEmpty();
    assertThat(found.quality())
        .anySatisfy(
            one -> assertThat(one.measure()).isEqualTo("decomposition_methods_differ_in_sign"))
        .filteredOn(one -> one.measure().equals("decomposition_labour_not_followed"))
        .hasSize(3)
        .allSatisfy(one -> assertThat(one.value()).isBetween(0.0, 0.2));
  }

  @Test
  void aFewEntrantsAreHidden() {
    assertThat(cells.entrySet())
        .filteredOn(one -> one.getKey().matches("SI_PR_DENTRY [1-3]\\S* _T _Z mp 2024"))
        .anySatisfy(one -> assertThat(one.getValue().cell()).isInstanceOf(Cell.Suppressed.class));
  }

  @Test
  void allocationIsToldOfEveryYear() {
    for (int year = 2019; year <= 2024; year++) {
      var figure = cells.get("SI_PR_OPGAP C _T _Z _T " + year).cell().figure().orElseThrow();
      assertThat(figure.value()).isBetween(0.0, 40.0);
      assertThat(figure.standardError()).isBetween(0.01, 5.0);
    }
    assertThat(cells).containsKey("SI_PR_OPGAP 28 10-49 _Z _T 2024");
  }

  @Test
  void theUnitOfOutputMattersToNothing() {
    var panel = SampleCountry.production();
    var euro = Arrays.stream(panel.numbers("real_value_added")).map(one -> 1000 * one).toArray();
    var again = byKey(of(panel.with("real_value_added", euro)));

    for (var entry : cells.entrySet()) {
      var value = entry.getValue().cell().figure().map(Estimate::value);
      value.ifPresent(
          one ->
              assertThat(again.get(entry.getKey()).cell().figure().orElseThrow().value())
                  .as(entry.getKey())
                  .isCloseTo(one, within(1e-8)));
    }
  }

  @Test
  void aCensusHasNoSamplingError() {
    var panel = SampleCountry.production();
    var ones = new double[panel.size()];
    Arrays.fill(ones, 1);
    var census = byKey(of(panel.with("weight", ones)));

    assertThat(census.values())
        .filteredOn(one -> one.cell().figure().isPresent())
        .extracting(one -> one.cell().figure().orElseThrow().standardError())
        .filteredOn(error -> error != null)
        .hasSizeGreaterThan(100)
        .allSatisfy(error -> assertThat(error).isZero());
  }

  @Test
  void theOrderOfRecordsMattersToNothing() {
    var panel = SampleCountry.production();
    var turned = byKey(of(turned(panel)));

    for (var entry : cells.entrySet()) {
      var figure = entry.getValue().cell().figure();
      var other = turned.get(entry.getKey()).cell().figure();
      assertThat(other.isPresent()).as(entry.getKey()).isEqualTo(figure.isPresent());
      if (figure.isPresent() && figure.get().standardError() != null) {
        assertThat(other.get().value()).isCloseTo(figure.get().value(), within(1e-9));
        assertThat(other.get().standardError())
            .isCloseTo(figure.get().standardError(), within(1e-9));
      }
    }
  }

  private static Microdata turned(Microdata panel) {
    int n = panel.size();
    var numbers = new TreeMap<String, double[]>();
    var codes = new TreeMap<String, Codes>();
    for (var column : panel.columns()) {
      if (panel.isNumber(column)) {
        var all = panel.numbers(column);
        numbers.put(column, IntStream.range(0, n).mapToDouble(k -> all[n - 1 - k]).toArray());
      } else {
        var all = panel.codes(column);
        var of = IntStream.range(0, n).map(k -> all.of()[n - 1 - k]).toArray();
        codes.put(column, new Codes(of, all.levels()));
      }
    }
    return new Microdata("turned", n, numbers, codes);
  }

  @Test
  void unknownMethodsAndTechnologiesAreRefusedByName() throws IOException {
    refused("methods: [MP, GR", "methods: [MP, GX", "'GX'");
    refused("technologies: [ROB", "technologies: [ROBOT", "'ROBOT'");
    refused("labour: [fte]", "labour: [horses]", "'horses'");
  }

  private void refused(String written, String instead, String named) throws IOException {
    try (var packaged =
        DecompositionFiguresTest.class.getResourceAsStream("/definitions/decomposition.yaml")) {
      var text = new String(packaged.readAllBytes()).replace(written, instead);
      Files.writeString(folder.resolve("decomposition.yaml"), text);
    }
    assertThatThrownBy(() -> DecompositionTopic.load(Definitions.overlaid(folder)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(named);
  }

  private static double value(String key) {
    assertThat(cells).containsKey(key);
    return cells.get(key).cell().figure().orElseThrow().value();
  }
}
