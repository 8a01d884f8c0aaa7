package dev.maquette.generation;

/**
 * Where a file of a task goes.
 *
 * @param folder such as {@code models/{task_id}}
 * @param name without number and extension
 * @param number 1 for the first of its name, which does not show it
 * @param extension without the dot
 */
record ResultPath(String folder, String name, int number, String extension) {

    /** For a file that finds another one in its place. */
    ResultPath next() {
        return new ResultPath(folder, name, number + 1, extension);
    }

    @Override
    public String toString() {
        return folder + "/" + name + (number == 1 ? "" : "-" + number) + "." + extension;
    }
}
