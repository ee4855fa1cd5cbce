package nl.smartindustry.ingest.derived.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.ComponentLimits;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.EventTypes;
import nl.smartindustry.ingest.derived.units.UnitResult.Schemas;
import nl.smartindustry.ingest.derived.units.UnitResult.UnitInput;
import nl.smartindustry.ingest.derived.units.memory.MemoryUnits;
import nl.smartindustry.ingest.derived.units.spread.SpreadUnits;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** Spark and memory, written independently, give the same tables of a made-up wild country. */
class TwoWaysTest extends UnitBench {
  private static final int ENTERPRISES = 300;
  private static final int FIRST = 2019;
  private static final int LAST = 2022;

  private final Random random = new Random(20240501);

  @Test
  void sparkAndMemoryGiveTheSameTables() {
    var definition = ContinuityDefinition.load(DEFINITIONS);
    var onSpark = onSpark(definition);
    var types = EventTypes.of(DEFINITIONS.codelist("event_type"), definition.reactivationMonths());
    var unit = Contract.load(DEFINITIONS, "continuity_unit").schema();
    var demography = Contract.load(DEFINITIONS, "unit_demography").schema();
    var revision = Contract.load(DEFINITIONS, "unit_revision").schema();
    var input = new UnitInput(frames(), events(), Optional.of(jobs()));

    var memory =
        new MemoryUnits(definition, types, new Schemas(unit, demography, revision))
            .of(input)
            .orElseThrow();
    var spread = new SpreadUnits(onSpark, types).of(input);

    assertThat(rows(spread, unit.fieldNames(), demography.fieldNames(), revision.fieldNames()))
        .hasSizeGreaterThan(500)
        .isEqualTo(rows(memory, unit.fieldNames(), demography.fieldNames(), revision.fieldNames()));
    assertThat(rowsOf(memory.demography().select("status").distinct(), "status"))
        .containsExactly("birth", "continued", "death", "reactivated", "with_others");
    assertThat(rowsOf(memory.demography().where("imputed"), "enterprise_id")).isNotEmpty();
    assertThat(rowsOf(memory.revisions(), "enterprise_id")).hasSizeGreaterThan(50);
  }

  private static List<String> rows(
      UnitResult result, String[] unit, String[] demography, String[] revision) {
    var rows = new ArrayList<>(rowsOf(result.units(), unit));
    rows.addAll(rowsOf(result.demography(), demography));
    rows.addAll(rowsOf(result.revisions(), revision));
    result.turnovers().stream().map(Turnover::row).map(Row::toString).forEach(rows::add);
    return rows;
  }

  private static ContinuityDefinition onSpark(ContinuityDefinition definition) {
    return new ContinuityDefinition(
        definition.existingStatus(),
        definition.windows(),
        definition.vintages(),
        definition.reactivationMonths(),
        definition.workerFlow(),
        new ComponentLimits(0, 0, 60));
  }

  private org.apache.spark.sql.Dataset<Row> frames() {
    var picture = new StringBuilder("period | enterprise_id | status\n");
    for (int enterprise = 0; enterprise < ENTERPRISES; enterprise++) {
      for (int year = FIRST; year <= LAST; year++) {
        if (random.nextInt(3) > 0) {
          var status = random.nextInt(10) > 0 ? "A" : "S";
          picture.append("%d | %s | %s%n".formatted(year, name(enterprise), status));
        }
      }
    }
    return table(Contract.load(DEFINITIONS, "register_frame"), picture.toString());
  }

  private org.apache.spark.sql.Dataset<Row> events() {
    var contract = Contract.load(DEFINITIONS, "enterprise_event").withProvenance();
    var rows = new ArrayList<Row>();
    for (int event = 0; event < 130; event++) {
      rows.add(event(contract, event, "d1", 0));
      if (random.nextInt(10) == 0) {
        rows.add(event(contract, event, "d2", 200));
      }
    }
    return spark().createDataFrame(rows, contract.schema());
  }

  private Row event(Contract contract, int number, String delivery, int later) {
    var type = 1 + random.nextInt(13);
    var day = java.time.LocalDate.of(FIRST, 1, 1).plusDays(random.nextInt(3 * 365 + 60));
    var values = new Object[contract.names().size()];
    put(contract, values, "event_id", "e" + number);
    put(contract, values, "event_date", java.sql.Date.valueOf(day));
    put(
        contract,
        values,
        "processed",
        java.sql.Date.valueOf(day.plusDays(later + random.nextInt(700))));
    put(contract, values, "event_type", "%02d".formatted(type));
    put(contract, values, "enterprises_before", type == 1 ? null : parties(BEFORE[type]));
    put(contract, values, "enterprises_after", type == 2 ? null : parties(AFTER[type]));
    put(contract, values, "source_delivery", delivery);
    return RowFactory.create(values);
  }

  private static final int[] BEFORE = {0, 0, 1, 1, 2, 2, 1, 1, 2, 3, 1, 2, 1, 1};
  private static final int[] AFTER = {0, 1, 0, 1, 1, 1, 2, 2, 3, 2, 1, 2, 1, 1};

  private static void put(Contract contract, Object[] values, String field, Object value) {
    values[contract.names().indexOf(field)] = value;
  }

  private String parties(int many) {
    var names = new String[many];
    Arrays.setAll(names, at -> name(random.nextInt(ENTERPRISES)));
    return String.join("|", names);
  }

  /** Small groups of persons that move together every few months. */
  private org.apache.spark.sql.Dataset<Row> jobs() {
    var rows = new ArrayList<Row>();
    for (int crew = 0; crew < 120; crew++) {
      int size = 4 + random.nextInt(4);
      int enterprise = random.nextInt(ENTERPRISES);
      for (int month = FIRST * 12; month < LAST * 12 + 3; month++) {
        enterprise = random.nextInt(8) == 0 ? random.nextInt(ENTERPRISES) : enterprise;
        for (int person = 0; person < size; person++) {
          if (random.nextInt(20) > 0) {
            rows.add(RowFactory.create(name(enterprise), crew + "-" + person, month));
          }
        }
      }
    }
    return spark().createDataFrame(rows, ImputedUnitTest.JOB);
  }

  private static String name(int enterprise) {
    return "%08d".formatted(enterprise);
  }
}
