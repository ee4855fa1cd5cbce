package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;

/** The publication classes of an enterprise of the register: activity, size, region. */
public record EnterpriseClasses(
    Codelist activity, Codelist size, Codelist sizeCode, Codelist region) {
  /** Small and medium-sized: below 250 persons employed, whatever the class. */
  public static final String SME = "SME";

  /** Every enterprise, in manufacturing or not. */
  public static final Breakdown ALL = Breakdown.TOTAL.withActivity("_T");

  private static final int DIVISION = 2;

  public static EnterpriseClasses load(Definitions definitions) {
    return new EnterpriseClasses(
        definitions.codelist("activity"),
        definitions.codelist("size_class"),
        definitions.codelist("size_code"),
        definitions.codelist("region"));
  }

  /** All codes of an activity of the register: C, its group and its level; none outside C. */
  public List<String> activities(String sbi) {
    if (sbi == null || sbi.length() < DIVISION) {
      return List.of();
    }
    var division = sbi.substring(0, DIVISION);
    return activity.entries().stream()
        .filter(entry -> List.of(entry.more().get("divisions").split("\\|")).contains(division))
        .map(Codelist.Entry::code)
        .toList();
  }

  /** The size classes an enterprise is in, such as 10-49 and SME; none when its size is unknown. */
  public List<String> sizes(Long persons, String registerCode) {
    if (persons != null) {
      return size.entries().stream()
          .filter(entry -> !entry.parent().isEmpty() && holds(entry.more(), persons))
          .map(Codelist.Entry::code)
          .toList();
    }
    return sizeCode.find(registerCode == null ? "" : registerCode).stream()
        .flatMap(entry -> Stream.of(entry.parent(), size.get(entry.parent()).parent()))
        .filter(code -> !code.equals("_T"))
        .toList();
  }

  /** A province of the register as NUTS 2, its NUTS 1 and a COROP area; none when unknown. */
  public List<String> regions(String province, String corop) {
    var codes = new ArrayList<String>();
    region.entries().stream()
        .filter(entry -> province != null && province.equals(entry.more().get("province")))
        .findFirst()
        .ifPresent(entry -> codes.addAll(List.of(entry.code(), entry.parent())));
    if (corop != null && !corop.isEmpty()) {
      codes.add(corop);
    }
    return codes;
  }

  /**
   * The cells that an indicator is published by; a cell in which no enterprise is, is there too.
   *
   * @param sizes codes of the size classes that are published; none for all
   * @param wholes populations that are divided by region and by size; the first one by activity,
   *     and activities by size, too
   */
  public List<Breakdown> cells(MomentFigures figures, List<String> sizes, Breakdown... wholes) {
    var bySize = sizes.isEmpty() ? parts(size) : sizes;
    var cells = new ArrayList<Breakdown>();
    for (var whole : wholes) {
      cells.add(whole);
      add(cells, figures, "region", parts(region).stream().map(whole::withRegion));
      add(cells, figures, "size", bySize.stream().map(whole::withSize));
    }
    var activities = parts(activity).stream().map(wholes[0]::withActivity).toList();
    add(cells, figures, "activity", activities.stream());
    add(
        cells,
        figures,
        "crossing",
        activities.stream().flatMap(one -> bySize.stream().map(one::withSize)));
    return cells;
  }

  private static void add(
      List<Breakdown> cells, MomentFigures figures, String breakdown, Stream<Breakdown> parts) {
    if (figures.by(breakdown)) {
      parts.forEach(cells::add);
    }
  }

  private static List<String> parts(Codelist list) {
    return list.entries().stream()
        .filter(entry -> !entry.parent().isEmpty())
        .map(Codelist.Entry::code)
        .toList();
  }

  private static boolean holds(Map<String, String> bounds, long persons) {
    var to = bounds.get("persons_to");
    return persons >= Long.parseLong(bounds.get("persons_from"))
        && (to.isEmpty() || persons <= Long.parseLong(to));
  }
}
