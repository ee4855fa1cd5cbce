package nl.smartindustry.samples.dirt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.write.Delivery;
import nl.smartindustry.samples.write.DeliveryWriter;
import nl.smartindustry.samples.write.Sheet;

/**
 * Plants defects in a few files, few enough that none becomes unusable, and remembers what should
 * become of each. Files may come from several threads.
 */
public final class Soil {
  private final Draws draws;
  private final DirtLevel level;
  private final YearRange years;
  private final TiedUnits tied;
  private final AtomicBoolean eventsTold = new AtomicBoolean();
  private final List<PlantedDirt> planted = Collections.synchronizedList(new ArrayList<>());

  /** Without enterprises that go on as others. */
  public Soil(Draws draws, DirtLevel level, YearRange years) {
    this(draws, level, years, TiedUnits.none());
  }

  /**
   * @param tied who goes on as another, in the wave of the second year
   */
  public Soil(Draws draws, DirtLevel level, YearRange years, TiedUnits tied) {
    this.draws = draws;
    this.level = level;
    this.years = years;
    this.tied = tied;
  }

  /** Everything planted so far, by number in the catalogue and by place. */
  public List<PlantedDirt> planted() {
    synchronized (planted) {
      return planted.stream().sorted(PlantedDirt.ORDER).toList();
    }
  }

  /** The delivery as its manifest announces it. */
  public Delivery announced(Delivery delivery) {
    boolean other = level == DirtLevel.ALL && second(delivery);
    return other && RenamedItems.announces(delivery.source())
        ? delivery.inSchema(RenamedItems.SCHEMA)
        : delivery;
  }

  /** The sheet as it will be delivered. */
  public Sheet plant(Delivery delivery, Sheet sheet) {
    if (level == DirtLevel.NONE) {
      return sheet;
    }
    var format = first(delivery) ? formatted(delivery, sheet) : sheet;
    var cells = cells(delivery, format);
    return level == DirtLevel.ALL ? columns(delivery, cells) : cells;
  }

  /** The lines of a log as they will be delivered. */
  public List<String> plant(Delivery delivery, List<String> lines) {
    if (level != DirtLevel.ALL) {
      return lines;
    }
    var log = new LogDefects(delivery, lines);
    planted.addAll(log.planted());
    return log.lines();
  }

  /** What is written of a sheet: all of it, unless its end is torn off. */
  public DeliveryWriter.Content written(Delivery delivery, Sheet sheet) {
    if (level == DirtLevel.ALL && TornFile.tears(delivery)) {
      planted.add(TornFile.planted(delivery, sheet));
      return out -> TornFile.write(sheet, out);
    }
    return sheet::write;
  }

  /** What writes itself, with its dirt. */
  public DeliveryWriter.Content plant(Delivery delivery, DeliveryWriter.Content content) {
    if (level == DirtLevel.ALL && delivery.source().equals("register_frame") && last(delivery)) {
      return out -> soiled(delivery, content, out);
    }
    boolean events = delivery.source().equals("enterprise_events");
    return events && eventsTold.compareAndSet(false, true)
        ? out -> withEvents(delivery, content, out)
        : content;
  }

  private long soiled(Delivery delivery, DeliveryWriter.Content content, OutputStream out)
      throws IOException {
    var stream = new SoiledStream(out, RegisterDefects.frame());
    long records = content.write(stream);
    for (var spot : stream.spots()) {
      var of = spot.defect();
      planted.add(
          new PlantedDirt(
              of.kind(), delivery.place(), spot.line(), of.column(), of.outcome(), spot.truth()));
    }
    return records;
  }

  /**
   * The events of the first such delivery, and after them those of the enterprises that are tied.
   */
  private long withEvents(Delivery delivery, DeliveryWriter.Content content, OutputStream out)
      throws IOException {
    long records = content.write(out);
    for (var line : tied.events()) {
      out.write((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
      records++;
      var pair = line.pair().before() + "|" + line.pair().after();
      planted.add(
          new PlantedDirt(
              line.kind(), delivery.place(), records + 1, "beid_voor", line.outcome(), pair));
    }
    return records;
  }

  /** Notes a defect that is planted elsewhere. */
  public void note(PlantedDirt dirt) {
    planted.add(dirt);
  }

  /** Notes that a register file holds accents in Windows-1252, which it does at any level. */
  public void noteAccents(Delivery delivery) {
    if (level != DirtLevel.NONE) {
      note(delivery, "windows_1252_accents");
    }
  }

  private Sheet formatted(Delivery delivery, Sheet sheet) {
    var format = sheet.format();
    return switch (delivery.source()) {
      case "ict_survey" -> {
        note(delivery, "carriage_return_line_feed");
        yield sheet.with(format.withLineEnd("\r\n"));
      }
      case "structural_business" -> {
        note(delivery, "lone_carriage_return");
        yield sheet.with(format.withLineEnd("\r"));
      }
      case "smart_industry_module" -> {
        note(delivery, "byte_order_mark");
        yield sheet.with(format.withByteOrderMark());
      }
      default -> sheet;
    };
  }

  private void note(Delivery delivery, String name) {
    planted.add(PlantedDirt.ofFile(delivery, new Defect.Kind(1, name), "accepted"));
  }

  private Sheet cells(Delivery delivery, Sheet sheet) {
    var defects = new ArrayList<Defect>();
    if (last(delivery)) {
      defects.addAll(UsualDefects.of(delivery.source()));
      if (level == DirtLevel.ALL) {
        defects.addAll(FurtherDefects.of(delivery.source()));
      }
    }
    if (second(delivery) && delivery.source().equals("ict_survey")) {
      defects.addAll(tied.questionnaires());
    }
    if (defects.isEmpty()) {
      return sheet;
    }
    var planting = new Planting(draws, delivery, sheet);
    defects.forEach(planting::plant);
    planted.addAll(planting.planted());
    return planting.sheet();
  }

  private Sheet columns(Delivery delivery, Sheet sheet) {
    if (last(delivery)) {
      var unknown = new UnknownAnswers(draws, delivery);
      var dirty = unknown.spoil(sheet);
      planted.addAll(unknown.planted());
      return dirty;
    }
    if (first(delivery) && HeavyWeights.weighs(delivery)) {
      planted.add(HeavyWeights.planted(delivery));
      return HeavyWeights.spoil(sheet);
    }
    if (!second(delivery)) {
      return sheet;
    }
    var renamed = new RenamedItems(delivery);
    var dirty = renamed.spoil(sheet);
    planted.addAll(renamed.planted());
    return dirty;
  }

  /** The year after the first, when it is not the last. */
  private boolean second(Delivery delivery) {
    int year = years.first() + 1;
    return year < years.last() && delivery.period().equals(Integer.toString(year));
  }

  private boolean first(Delivery delivery) {
    return delivery.period().equals(Integer.toString(years.first()));
  }

  private boolean last(Delivery delivery) {
    return delivery.period().equals(Integer.toString(years.last())) && delivery.number() == 1;
  }
}
