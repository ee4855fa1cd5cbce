package nl.smartindustry.transform.topic.programme.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;

/** The publication classes of an enterprise of the register: activity, size, region. */
public record EnterpriseClasses(
    Codelist activity, Codelist size, Codelist sizeCode, Codelist region) {
  /** Small and medium-sized: below 250 persons employed, whatever the class. */
  public static final String SME = "SME";

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
    var codes =
        withParent(
            region.entries().stream()
                .filter(entry -> province != null && province.equals(entry.more().get("province")))
                .findFirst());
    if (corop != null && !corop.isEmpty()) {
      codes.add(corop);
    }
    return codes;
  }

  /** The codes of a breakdown that are not its total. */
  public List<String> parts(Codelist list) {
    return list.entries().stream()
        .filter(entry -> !entry.parent().isEmpty())
        .map(Codelist.Entry::code)
        .collect(Collectors.toUnmodifiableList());
  }

  private static List<String> withParent(Optional<Codelist.Entry> found) {
    var codes = new ArrayList<String>();
    found.ifPresent(
        entry -> {
          codes.add(entry.code());
          codes.add(entry.parent());
        });
    return codes;
  }

  private static boolean holds(Map<String, String> bounds, long persons) {
    var to = bounds.get("persons_to");
    return persons >= Long.parseLong(bounds.get("persons_from"))
        && (to.isEmpty() || persons <= Long.parseLong(to));
  }
}
