package nl.smartindustry.samples;

import nl.smartindustry.samples.survey.Answers;
import nl.smartindustry.samples.survey.ModuleSheet;
import nl.smartindustry.samples.survey.SampleDesign;
import nl.smartindustry.samples.survey.SurveySheet;
import nl.smartindustry.samples.survey.Wave;

/** The waves of the ICT survey with the Smart Industry module. */
final class SurveyDeliveries {
  private SurveyDeliveries() {}

  static void deliver(Country country, GenerateOptions options, Landing landing) {
    var people = country.people();
    var business = country.business();
    var deliveries = new Deliveries(options.years());
    var source =
        new Wave.Source(
            country.draws(),
            people.population(),
            people.workforce(),
            business.economy(),
            new SampleDesign(options.scale()));
    var answers = new Answers(country.draws(), business.adoption(), country.parameters());
    var survey =
        new SurveySheet(people.identity(), business.activities(), business.economy(), answers);
    var module = new ModuleSheet(country.draws(), people.identity(), business.adoption());
    for (int year : options.years().frames()) {
      var wave = Wave.draw(year, source);
      landing.deliver(deliveries.survey(year), survey.of(wave));
      landing.deliver(deliveries.module(year), module.of(wave));
    }
  }
}
