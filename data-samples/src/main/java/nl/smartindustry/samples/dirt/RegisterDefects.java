package nl.smartindustry.samples.dirt;

import java.util.List;
import nl.smartindustry.samples.dirt.Defect.Kind;

/** The defects of a register file: a municipality that is no more, and one classification only. */
final class RegisterDefects {
  /** Delfzijl, which became part of Eemsdelta, 1979, on 1 January 2021. */
  private static final String GONE = "0010";

  private static final String SUCCESSOR = "1979";

  private RegisterDefects() {}

  static List<Defect> frame() {
    return List.of(
        Defect.ofCell(
            new Kind(16, "municipality_merged_away"),
            "gemeente",
            "corrected:municipality_merged",
            SUCCESSOR::equals,
            text -> GONE),
        Defect.ofRecord(
            new Kind(17, "activity_in_sbi_2025_only"),
            "sbi2008",
            "warned:activity_in_sbi_2025_only",
            cells -> cells.at("gk").equals("00"),
            cells -> cells.with("sbi2025", cells.at("sbi2008")).with("sbi2008", "")));
  }
}
