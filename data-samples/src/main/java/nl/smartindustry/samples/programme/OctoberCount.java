package nl.smartindustry.samples.programme;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.parameter.Scale;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/**
 * Students on 1 October by programme and institution: all, those in their first year, and those who
 * work in a project of a fieldlab or skillslab. The provisional count misses late enrolments.
 */
public final class OctoberCount {
  private static final String HEADER =
      "jaar;peildatum;status;instelling;niveau;opleiding;techniek;corop;landsdeel;eerstejaars;"
          + "ingeschreven;projectstudenten";
  private static final int PROGRAMMES = 20;
  private static final double TECHNICAL = 0.3;
  private static final double LATE = 0.02;
  private static final double IN_PROJECTS = 0.25;
  private static final int SMALLEST = 12;
  private static final int RANGE = 150;
  private static final int YEARS_OF_STUDY = 3;

  private final Draws draws;
  private final List<Institution> institutions;

  public OctoberCount(Draws draws, Institutions institutions, Scale scale) {
    this.draws = draws;
    this.institutions = institutions.at(scale);
  }

  public Sheet provisional(int year) {
    return sheet(year, "V", 1 - LATE);
  }

  public Sheet last(int year) {
    return sheet(year, "D", 1);
  }

  private Sheet sheet(int year, String status, double counted) {
    var records = new ArrayList<String[]>();
    for (Institution institution : institutions) {
      for (int programme = 1; programme <= PROGRAMMES; programme++) {
        records.add(record(year, status, institution, programme, counted));
      }
    }
    return Sheet.of(SheetFormat.PLAIN, HEADER, records);
  }

  private String[] record(
      int year, String status, Institution institution, int programme, double counted) {
    long key = institution.key() * 100 + programme;
    boolean technical = programme <= TECHNICAL * PROGRAMMES;
    int first = firstYear(key, year);
    int all = first;
    for (int back = 1; back <= YEARS_OF_STUDY; back++) {
      all += firstYear(key, year - back);
    }
    boolean projects = technical && draws.happens(IN_PROJECTS, Purpose.EDUCATION, key, 3);
    int inProjects = projects ? 2 + draws.below(20, Purpose.EDUCATION, key, year) : 0;
    return new String[] {
      Integer.toString(year),
      year + "-10-01",
      status,
      institution.code(),
      institution.level(),
      Phrase.of("synthetische opleiding %02d", programme),
      technical ? "1" : "0",
      institution.region().corop(),
      institution.region().nuts1(),
      Long.toString(Math.round(first * counted)),
      Long.toString(Math.round(all * counted)),
      Integer.toString(Math.min(inProjects, first))
    };
  }

  private int firstYear(long key, int year) {
    int usual = SMALLEST + draws.below(RANGE, Purpose.EDUCATION, key, 1);
    double change = 0.9 + 0.2 * draws.uniform(Purpose.EDUCATION, key, -year);
    return (int) Math.round(usual * change);
  }
}
