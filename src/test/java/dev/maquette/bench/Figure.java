package dev.maquette.bench;

/**
 * One thing that was measured.
 *
 * @param beside what it is to be compared with, of the same run; empty when there is nothing
 * @param goal null when there is none
 */
record Figure(String part, String name, double value, String unit, String beside, Goal goal) {

    static Figure of(String part, String name, double value, String unit) {
        return new Figure(part, name, value, unit, "", null);
    }

    Figure beside(String other) {
        return new Figure(part, name, value, unit, other, goal);
    }

    Figure goal(Goal wanted) {
        return new Figure(part, name, value, unit, beside, wanted);
    }
}
