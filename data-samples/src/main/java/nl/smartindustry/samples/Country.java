package nl.smartindustry.samples;

import java.util.List;
import nl.smartindustry.samples.economy.Adoption;
import nl.smartindustry.samples.economy.Economy;
import nl.smartindustry.samples.economy.Participants;
import nl.smartindustry.samples.economy.Productivity;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Parameters;
import nl.smartindustry.samples.population.Blueprint;
import nl.smartindustry.samples.population.Geography;
import nl.smartindustry.samples.population.Identity;
import nl.smartindustry.samples.population.Population;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.population.Workforce;
import nl.smartindustry.samples.programme.Fieldlab;
import nl.smartindustry.samples.programme.Fieldlabs;
import nl.smartindustry.samples.programme.Participations;
import nl.smartindustry.samples.register.Activities;
import nl.smartindustry.samples.survey.SamplingFrame;

/** The models that make up one country: they answer any question about any year. */
record Country(
    Draws draws, Parameters parameters, People people, Business business, Programme programme) {

  /** Who there is, and where. */
  record People(
      Population population, Workforce workforce, Identity identity, Geography geography) {}

  /** What they do. */
  record Business(
      Activities activities, Adoption adoption, Productivity productivity, Economy economy) {}

  /** Where enterprises take part. */
  record Programme(List<Fieldlab> fieldlabs, Participations participations) {
    Participants participants(int lastYear) {
      return new Participants(participations.since(fieldlabs, lastYear));
    }
  }

  static Country of(GenerateOptions options) {
    var draws = new Draws(options.seed());
    var parameters = Parameters.read();
    var blueprint = Blueprint.at(options.scale(), parameters);
    var population = new Population(draws, blueprint, parameters);
    var workforce = new Workforce(draws, population, parameters);
    var identity = new Identity(draws, parameters);
    var geography = new Geography(draws, blueprint);
    var years = options.years();
    var programme =
        new Programme(
            new Fieldlabs(draws, geography, years).at(options.scale()),
            new Participations(draws, population, identity, parameters));
    var adoption = new Adoption(draws, blueprint);
    var productivity =
        new Productivity(draws, adoption, programme.participants(years.last()), parameters);
    return new Country(
        draws,
        parameters,
        new People(population, workforce, identity, geography),
        new Business(
            new Activities(draws, population, parameters),
            adoption,
            productivity,
            new Economy(draws, population, workforce, productivity)),
        programme);
  }

  /** Manufacturing with at least one person on 1 January of a year, by stratum. */
  SamplingFrame manufacturing(int year) {
    return SamplingFrame.of(
        people.population(),
        people.workforce(),
        year,
        cell -> cell.group().manufacturing() && cell.band().atLeast(SizeBand.ONE),
        SizeBand.ONE);
  }
}
