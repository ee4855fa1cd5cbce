package nl.smartindustry.samples.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.smartindustry.samples.dirt.SampleLanding;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Geography.Region;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.RecordColumns;
import nl.smartindustry.samples.write.SheetFormat;
import nl.smartindustry.samples.write.TextTable;

/**
 * Students on 1 October by programme and institution: all, those in their first year, and those who
 * work in a project of a fieldlab or skillslab. The provisional count misses late enrolments. A
 * smaller country has fewer schools, but some of every level.
 */
public record Education(Country country, KeyedDraws draws, List<School> schools) {
  static final String HBO = "hbo";
  private static final double SHRINK = 0.3;
  private static final int PROGRAMMES = 20;
  private static final double TECHNICAL = 0.3;
  private static final double LATE = 0.02;
  private static final double IN_PROJECTS = 0.25;
  private static final int SMALLEST = 12;
  private static final int RANGE = 150;
  private static final int YEARS_OF_STUDY = 3;

  public Education(Country country) {
    this(country, country.draws(), schools(country));
  }

  /**
   * A made-up school.
   *
   * @param level mbo, hbo or wo
   */
  record School(String level, int number, Region region) {
    /** Its code, such as {@code SYN-HBO-03}: no school has one like it. */
    String code() {
      return Phrase.of("SYN-%s-%02d", level.toUpperCase(Locale.ROOT), number);
    }

    private static long key(String level, int number) {
      return level.hashCode() * 1000L + number;
    }
  }

  private record StudyProgramme(School school, int number) {
    long key() {
      return School.key(school.level(), school.number()) * 100 + number;
    }

    boolean technical() {
      return number <= TECHNICAL * PROGRAMMES;
    }
  }

  /** The schools by level; at national size 60 mbo, 36 hbo and 14 wo. */
  static List<School> schools(Country country) {
    var schools = new ArrayList<School>();
    schools(country, "mbo", 60, schools);
    schools(country, HBO, 36, schools);
    schools(country, "wo", 14, schools);
    return schools;
  }

  private static void schools(Country country, String level, int national, List<School> schools) {
    long count = Math.round(national * StrictMath.pow(country.scale().oneTo(), -SHRINK));
    for (int number = 1; number <= count; number++) {
      long key = School.key(level, number);
      var region = country.people().geography().region(Purpose.EDUCATION, key, 0);
      schools.add(new School(level, number, region));
    }
  }

  void deliver(SampleLanding landing) {
    for (int year : country.years().frames()) {
      landing.deliver(landing.calendar().of("education", year), provisional(year));
      var revised = landing.calendar().revised("education", year);
      if (revised.created().isBefore(country.years().referenceDate())) {
        landing.deliver(revised, last(year));
      }
    }
  }

  public TextTable provisional(int year) {
    return table(year, "V", 1 - LATE);
  }

  public TextTable last(int year) {
    return table(year, "D", 1);
  }

  private TextTable table(int year, String status, double counted) {
    var programmes = new ArrayList<StudyProgramme>();
    for (var school : schools) {
      for (int number = 1; number <= PROGRAMMES; number++) {
        programmes.add(new StudyProgramme(school, number));
      }
    }
    return new RecordColumns<StudyProgramme>()
        .always("jaar", Integer.toString(year))
        .always("peildatum", year + "-10-01")
        .always("status", status)
        .text("instelling", one -> one.school().code())
        .text("niveau", one -> one.school().level())
        .text("opleiding", one -> Phrase.of("synthetische opleiding %02d", one.number()))
        .yesNo("techniek", StudyProgramme::technical)
        .text("corop", one -> one.school().region().corop())
        .text("landsdeel", one -> one.school().region().nuts1())
        .whole("eerstejaars", one -> Math.round(firstYear(one, year) * counted))
        .whole("ingeschreven", one -> Math.round(enrolled(one, year) * counted))
        .whole("projectstudenten", one -> Math.min(inProjects(one, year), firstYear(one, year)))
        .table(SheetFormat.PLAIN, programmes);
  }

  private int firstYear(StudyProgramme one, int year) {
    int usual = SMALLEST + draws.below(RANGE, Purpose.EDUCATION, one.key(), 1);
    double change = 0.9 + 0.2 * draws.uniform(Purpose.EDUCATION, one.key(), -year);
    return (int) Math.round(usual * change);
  }

  private int enrolled(StudyProgramme one, int year) {
    return IntStream.rangeClosed(0, YEARS_OF_STUDY).map(back -> firstYear(one, year - back)).sum();
  }

  private int inProjects(StudyProgramme one, int year) {
    boolean projects =
        one.technical() && draws.happens(IN_PROJECTS, Purpose.EDUCATION, one.key(), 3);
    return projects ? 2 + draws.below(20, Purpose.EDUCATION, one.key(), year) : 0;
  }
}
