package nl.smartindustry.samples.dirt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.smartindustry.samples.dirt.PlantedDirt.DirtKind;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.write.DeliveryWriter.DeliveryContent;
import nl.smartindustry.samples.write.SampleDelivery;
import nl.smartindustry.samples.write.TextTable;

/**
 * Plants defects in a few files, few enough that none becomes unusable, and keeps a list of what
 * should become of each. Files may come from several threads.
 */
public final class DefectPlanter {
  private final KeyedDraws draws;
  private final DirtLevel level;
  private final YearRange years;
  private final ContinuedEnterprises continued;
  private final AtomicBoolean eventsAdded = new AtomicBoolean();
  private final List<PlantedDirt> planted = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param continued which enterprises go on as others, in the wave of the second year
   */
  public DefectPlanter(
      KeyedDraws draws, DirtLevel level, YearRange years, ContinuedEnterprises continued) {
    this.draws = draws;
    this.level = level;
    this.years = years;
    this.continued = continued;
  }

  /** Everything planted so far. */
  public List<PlantedDirt> planted() {
    synchronized (planted) {
      return List.copyOf(planted);
    }
  }

  /** Notes a defect that is planted elsewhere. */
  public void note(PlantedDirt dirt) {
    planted.add(dirt);
  }

  /** Notes that a register file holds accents in Windows-1252, which it does at any level. */
  public void noteAccents(SampleDelivery delivery) {
    if (level != DirtLevel.NONE) {
      noteFormat(delivery, "windows_1252_accents");
    }
  }

  /** The delivery as its manifest announces it. */
  SampleDelivery announced(SampleDelivery delivery) {
    boolean other = level == DirtLevel.ALL && second(delivery);
    return other && delivery.source().equals(ColumnDefects.MODULE)
        ? delivery.inSchema(ColumnDefects.SCHEMA)
        : delivery;
  }

  /** What is delivered of a table. */
  DeliveryContent plant(SampleDelivery delivery, TextTable table) {
    if (level == DirtLevel.NONE) {
      return table::write;
    }
    var format = first(delivery) ? formatted(delivery, table) : table;
    var dirty = records(delivery, format);
    if (level == DirtLevel.USUAL) {
      return dirty::write;
    }
    var content = columns(delivery, dirty);
    return delivery.source().equals("contacts") && delivery.number() == 1
        ? truncated(delivery, content)
        : content::write;
  }

  /** The lines of a log as they will be delivered. */
  List<String> plant(SampleDelivery delivery, List<String> lines) {
    if (level != DirtLevel.ALL) {
      return lines;
    }
    var log = new LogDefects(delivery, lines);
    planted.addAll(log.planted());
    return log.lines();
  }

  /** What writes itself, with its defects. */
  DeliveryContent plant(SampleDelivery delivery, DeliveryContent content) {
    if (level == DirtLevel.ALL && delivery.source().equals("register_frame") && last(delivery)) {
      var defects = DefectTable.of(delivery.source(), level);
      return out -> content.write(new DefectStream(out, delivery, defects, this::note));
    }
    boolean events = delivery.source().equals("enterprise_events");
    return events && eventsAdded.compareAndSet(false, true)
        ? out -> withEvents(delivery, content, out)
        : content;
  }

  /**
   * The events of the first such delivery, and after them those of the enterprises that go on as
   * others.
   */
  private long withEvents(SampleDelivery delivery, DeliveryContent content, OutputStream out)
      throws IOException {
    long records = content.write(out);
    for (var event : continued.events()) {
      out.write((event.text() + "\n").getBytes(StandardCharsets.UTF_8));
      records++;
      note(event.planted(delivery, records + 1));
    }
    return records;
  }

  private TextTable formatted(SampleDelivery delivery, TextTable table) {
    var format = table.format();
    return switch (delivery.source()) {
      case "ict_survey" -> {
        noteFormat(delivery, "carriage_return_line_feed");
        yield table.with(format.withLineEnd("\r\n"));
      }
      case "structural_business" -> {
        noteFormat(delivery, "lone_carriage_return");
        yield table.with(format.withLineEnd("\r"));
      }
      case "smart_industry_module" -> {
        noteFormat(delivery, "byte_order_mark");
        yield table.with(format.withByteOrderMark());
      }
      default -> table;
    };
  }

  private void noteFormat(SampleDelivery delivery, String name) {
    note(PlantedDirt.ofFile(delivery, 1, name, "accepted"));
  }

  private TextTable records(SampleDelivery delivery, TextTable table) {
    var defects = new ArrayList<RecordDefect>();
    if (last(delivery)) {
      defects.addAll(DefectTable.of(delivery.source(), level));
    }
    if (second(delivery) && delivery.source().equals("ict_survey")) {
      defects.addAll(continued.questionnaires());
    }
    if (defects.isEmpty()) {
      return table;
    }
    var planting = new RecordPlanting(draws, delivery, table);
    defects.forEach(planting::plant);
    planted.addAll(planting.planted());
    return planting.table();
  }

  private TextTable columns(SampleDelivery delivery, TextTable table) {
    var defects = new ColumnDefects(draws, delivery, this::note);
    if (last(delivery)) {
      return defects.unknown(table);
    }
    if (first(delivery)) {
      return defects.heavy(table);
    }
    return second(delivery) ? defects.renamed(table) : table;
  }

  /**
   * A file that stopped within its last line before its manifest was made, so that the manifest
   * fits what is left: only the cells of the last record show it.
   */
  private DeliveryContent truncated(SampleDelivery delivery, TextTable table) {
    int keptOfLine = 14;
    note(
        new PlantedDirt(
            new DirtKind(18, "truncated_before_the_manifest"),
            delivery.place(),
            table.line(table.records().size() - 1),
            "",
            "quarantined:column_count",
            ""));
    var bytes = table.bytes();
    int start = bytes.length - 1;
    while (bytes[start - 1] != '\n') {
      start--;
    }
    int end = Math.min(bytes.length, start + keptOfLine);
    return out -> {
      out.write(bytes, 0, end);
      return table.records().size();
    };
  }

  /** The year after the first, when it is not the last. */
  private boolean second(SampleDelivery delivery) {
    int year = years.first() + 1;
    return year < years.last() && delivery.period().equals(Integer.toString(year));
  }

  private boolean first(SampleDelivery delivery) {
    return delivery.period().equals(Integer.toString(years.first()));
  }

  private boolean last(SampleDelivery delivery) {
    return delivery.period().equals(Integer.toString(years.last())) && delivery.number() == 1;
  }
}
