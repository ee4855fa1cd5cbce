package nl.smartindustry.samples.register;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import nl.smartindustry.samples.dirt.SampleLanding;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.write.BackgroundTasks;
import nl.smartindustry.samples.write.DeliveryWriter.FileContent;
import nl.smartindustry.samples.write.SampleDelivery;

/**
 * The register, its events and the code lists. The register files are by far the largest and are
 * written in the background, each by one thread.
 */
public final class RegisterDeliveries {
  private final Country country;
  private final int months;
  private final SampleLanding landing;

  /**
   * @param months monthly extracts up to the reference date
   */
  public RegisterDeliveries(Country country, int months, SampleLanding landing) {
    this.country = country;
    this.months = months;
    this.landing = landing;
  }

  /** Starts the register files. */
  public List<Future<Boolean>> start(BackgroundTasks tasks) {
    var file = new RegisterFile(country);
    var started = new ArrayList<Future<Boolean>>();
    for (int year : country.years().frames()) {
      var delivery = landing.calendar().of("register_frame", year);
      started.add(start(tasks, delivery, out -> file.frame(year, out)));
    }
    var reference = YearMonth.from(country.years().referenceDate());
    for (int back = months - 1; back >= 0; back--) {
      var month = reference.minusMonths(back);
      var delivery = landing.calendar().of("register_month", month);
      started.add(start(tasks, delivery, out -> file.month(month, out)));
    }
    return started;
  }

  private Future<Boolean> start(
      BackgroundTasks tasks, SampleDelivery delivery, FileContent content) {
    return tasks.start(
        () -> {
          landing.deliver(delivery, content);
          return true;
        });
  }

  /** Delivers events and code lists. */
  public void deliver() {
    EventFile.deliver(country, months, landing);
    CodeLists.deliver(country, landing);
  }
}
