package nl.smartindustry.samples.truth;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.economy.Productivity;
import nl.smartindustry.samples.population.Identity;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.survey.FrameUnit;
import nl.smartindustry.samples.survey.SamplingFrame;
import nl.smartindustry.samples.survey.Technologies;
import nl.smartindustry.samples.write.Amount;

/** Shares of the whole population of manufacturing with 10 and more persons, and its adopters. */
public final class AdoptionTruth {
  /** Header of the shares. */
  public static final String SHARES_HEADER =
      "year,item,activity,size,enterprises,share_enterprises,share_persons";

  /** Header of the adopters. */
  public static final String ADOPTERS_HEADER = "year,beid,activity,size,robots_since";

  private static final List<String> ITEMS =
      List.of(
          "robots",
          "rob_ind",
          "rob_srv",
          "p3d",
          "iot",
          "ai",
          "cloud_any",
          "cloud_si",
          "da",
          "erp",
          "crm",
          "scm",
          "rfid",
          "einv",
          "web",
          "web_cap",
          "ict_spec",
          "ict_train",
          "vac_open",
          "beveil_doc",
          "beveil_aware",
          "vergader",
          "thuis",
          "mes",
          "twin",
          "aware",
          "plan",
          "bm_service",
          "reshore");

  private final Technologies technologies;
  private final Productivity productivity;
  private final Identity identity;

  public AdoptionTruth(Technologies technologies, Productivity productivity, Identity identity) {
    this.technologies = technologies;
    this.productivity = productivity;
    this.identity = identity;
  }

  /** One line per item and cell of a year. */
  public List<String> shares(SamplingFrame frame) {
    var lines = new ArrayList<String>();
    var cells = Census.cells(frame);
    for (String item : ITEMS) {
      cells.forEach(
          (cell, units) ->
              lines.add(
                  String.join(
                      ",",
                      Integer.toString(frame.year()),
                      item,
                      cell.activity(),
                      cell.size(),
                      Integer.toString(units.size()),
                      shares(item, units, frame.year()))));
    }
    return lines;
  }

  /** One line per enterprise that has adopted robots by the end of a year. */
  public List<String> adopters(SamplingFrame frame) {
    var lines = new ArrayList<String>();
    frame
        .strata()
        .forEach(
            (stratum, units) -> {
              if (stratum.band().atLeast(SizeBand.P10)) {
                for (var unit : units) {
                  var since = productivity.since(unit.life());
                  if (since.isPresent() && since.getAsInt() <= frame.year()) {
                    lines.add(
                        String.join(
                            ",",
                            Integer.toString(frame.year()),
                            identity.beid(unit.life(), frame.year()),
                            stratum.group().code(),
                            stratum.band().code(),
                            Integer.toString(since.getAsInt())));
                  }
                }
              }
            });
    return lines;
  }

  private String shares(String item, List<FrameUnit> units, int year) {
    double persons = 0;
    double users = 0;
    double personsOfUsers = 0;
    for (var unit : units) {
      persons += unit.persons();
      if (technologies.uses(item, unit.life(), year)) {
        users++;
        personsOfUsers += unit.persons();
      }
    }
    return Amount.point(users / units.size(), 6) + "," + Amount.point(personsOfUsers / persons, 6);
  }
}
