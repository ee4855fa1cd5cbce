package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;

/**
 * The publication classes of an enterprise of the register: activity, size, region.
 *
 * @param size classes of persons employed; a code without bounds is of something else
 */
public record EnterpriseClasses(
    Codelist activity, List<SizeClass> size, Codelist sizeCode, Codelist region) {
  /**
   * A class of persons employed.
   *
   * @param parent what it is a part of; empty where it is none of the published parts
   * @param to the most persons in it, {@code Long.MAX_VALUE} for no limit
   */
  record SizeClass(String code, String parent, long from, long to) {
    private static List<SizeClass> all(Codelist list) {
      var classes = new LinkedHashMap<List<Long>, SizeClass>();
      for (var entry : list.entries()) {
        var bounds = entry.more();
        if (bounds.get("persons_from").isEmpty() && bounds.get("persons_to").isEmpty()) {
          continue;
        }
        long to = bounds.get("persons_to").isEmpty() ? Long.MAX_VALUE : bound(entry, "persons_to");
        var one = new SizeClass(entry.code(), entry.parent(), bound(entry, "persons_from"), to);
        var alike = classes.putIfAbsent(List.of(one.from, to), one);
        if (alike != null) {
          throw Refusal.definitions(
              "Code list 'size_class': codes '%s' and '%s' have the same persons_from and"
                  + " persons_to (none for a class of something else)",
              alike.code, one.code);
        }
      }
      return List.copyOf(classes.values());
    }

    private static long bound(Codelist.Entry entry, String column) {
      var text = entry.more().get(column);
      if (!text.matches("\\d{1,9}")) {
        throw Refusal.definitions(
            "Code list 'size_class', code '%s': %s is '%s' (a whole number)",
            entry.code(), column, text);
      }
      return Long.parseLong(text);
    }

    private boolean isPart() {
      return !parent.isEmpty();
    }
  }

  /** Small and medium-sized: below 250 persons employed, whatever the class. */
  public static final String SME = "SME";

  /** Every enterprise, in manufacturing or not. */
  public static final Breakdown ALL = Breakdown.TOTAL.withActivity("_T");

  private static final int DIVISION = 2;

  public static EnterpriseClasses load(Definitions definitions) {
    return new EnterpriseClasses(
        definitions.codelist("activity"),
        SizeClass.all(definitions.codelist("size_class")),
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
      return size.stream()
          .filter(one -> one.isPart() && persons >= one.from() && persons <= one.to())
          .map(SizeClass::code)
          .toList();
    }
    return sizeCode.find(registerCode == null ? "" : registerCode).stream()
        .flatMap(entry -> Stream.of(entry.parent(), parentOf(entry.parent())))
        .filter(code -> !code.equals("_T"))
        .toList();
  }

  private String parentOf(String sizeClass) {
    return size.stream()
        .filter(one -> one.code().equals(sizeClass))
        .map(SizeClass::parent)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.definitions(
                    "Code list 'size_code': parent '%s' (one of %s)",
                    sizeClass, size.stream().map(SizeClass::code).toList()));
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
    var parts = size.stream().filter(SizeClass::isPart).map(SizeClass::code).toList();
    var bySize = sizes.isEmpty() ? parts : sizes;
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
}
