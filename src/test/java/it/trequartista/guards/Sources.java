package it.trequartista.guards;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Our sources as the compiler parses them: for rules that class files no longer show.
record Sources(List<Source> files) {
    /// @param path where it lies
    /// @param lines how long it is
    /// @param methods every method and constructor with a body
    /// @param literals every string in it
    record Source(String path, int lines, List<Method> methods, List<Literal> literals) {}

    /// A method, the lines it takes and the parameters it asks for.
    record Method(String name, int lines, int parameters) {}

    /// A string constant and the line it stands on; constants put together by `+` are one.
    ///
    /// @param whole nothing but constants is put together with it
    record Literal(String text, long line, boolean whole) {}

    /// Everything below a folder.
    static Sources below(Path folder) throws IOException {
        try (var found = Files.walk(folder)) {
            var files = new ArrayList<JavaFileObject>();
            for (Path file : found.filter(f -> f.toString().endsWith(".java")).toList()) {
                files.add(text(file.toString(), Files.readString(file)));
            }
            return of(files);
        }
    }

    /// One source given as text.
    static Sources of(String path, String source) throws IOException {
        return of(List.of(text(path, source)));
    }

    private static Sources of(List<JavaFileObject> files) throws IOException {
        var task =
                (JavacTask)
                        ToolProvider.getSystemJavaCompiler()
                                .getTask(null, null, d -> {}, List.of(), null, files);
        var positions = Trees.instance(task).getSourcePositions();
        var sources = new ArrayList<Source>();
        for (CompilationUnitTree unit : task.parse()) {
            var reader = new Reader(unit, positions);
            reader.scan(unit, null);
            sources.add(
                    new Source(
                            unit.getSourceFile().getName(),
                            (int)
                                    unit.getSourceFile()
                                            .getCharContent(true)
                                            .toString()
                                            .lines()
                                            .count(),
                            reader.methods,
                            reader.literals));
        }
        return new Sources(sources);
    }

    private static JavaFileObject text(String path, String source) {
        return new SimpleJavaFileObject(
                URI.create("source:///" + path.replace('\\', '/')), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }

            @Override
            public String getName() {
                return path;
            }
        };
    }

    private static final class Reader extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> methods = new ArrayList<>();
        private final List<Literal> literals = new ArrayList<>();
        private boolean inRecord;
        private boolean whole = true;

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
            boolean outer = inRecord;
            inRecord = type.getKind() == Tree.Kind.RECORD;
            super.visitClass(type, none);
            inRecord = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
            int lines =
                    (int) (line(positions.getEndPosition(unit, method)) - line(start(method)) + 1);
            // A record's constructor has as many as it has parts; a library's method is as it is.
            boolean given =
                    (inRecord && method.getName().contentEquals("<init>"))
                            || method.getModifiers().getAnnotations().stream()
                                    .anyMatch(a -> a.toString().startsWith("@Override"));
            methods.add(
                    new Method(
                            method.getName().toString(),
                            lines,
                            given ? 0 : method.getParameters().size()));
            return super.visitMethod(method, none);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void none) {
            if (literal.getValue() instanceof String text) {
                literals.add(new Literal(text, line(start(literal)), whole));
            }
            return super.visitLiteral(literal, none);
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void none) {
            String text = sum.getKind() == Tree.Kind.PLUS ? joined(sum) : null;
            if (text != null) {
                literals.add(new Literal(text, line(start(sum)), whole));
                return null;
            }
            boolean outer = whole;
            whole = false;
            super.visitBinary(sum, none);
            whole = outer;
            return null;
        }

        /// What constants put together say, or nothing if something else is among them.
        private static @Nullable String joined(Tree tree) {
            if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                return text;
            }
            if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                String left = joined(sum.getLeftOperand());
                String right = joined(sum.getRightOperand());
                return left == null || right == null ? null : left + right;
            }
            return null;
        }

        private long start(Tree tree) {
            return positions.getStartPosition(unit, tree);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(Math.max(0, position));
        }
    }
}
