// attack: control: a nested class named like a part of the platform; must: HARMLESS; why: names of the platform are not visible here
public class C43_MeterName implements Agent {
  static class Meter { int fuel = 1; }
  public String handle(String message, Context context) throws Exception {
    return message + new Meter().fuel;
  }
}
