# Only forwards: the build is Meson's, the tests are test/run.py's.
# Each goal first installs what the machine lacks for it (tools/bootstrap.sh), or says how to.
.POSIX:
.SUFFIXES:
.PHONY: all demo test lint fuzz bench install clean goldens picture

PYTHON = /usr/bin/python3

all: build/build.ninja
	@tools/bootstrap.sh build
	@ninja -C build tcpstory

build/build.ninja:
	@tools/bootstrap.sh build
	@meson setup build

demo: all
	@test/demo.sh build/tcpstory

test:
	@tools/bootstrap.sh build test
	@$(PYTHON) test/run.py

lint:
	@tools/bootstrap.sh build test
	@$(PYTHON) test/run.py --lint

# What of the fuzzing takes too long for every test: each capture cut at every byte.
fuzz: test
	@$(PYTHON) test/fuzz.py build-sanitize/test/fuzz truncate

# Beside what others there are; those that cannot be had are left out.
bench: all
	-@tools/bootstrap.sh bench
	@$(PYTHON) bench/run.py build
	@$(PYTHON) bench/live.py build

# PREFIX=/usr and DESTDIR=... as everywhere.
install: all
	@if [ -n "$(PREFIX)" ]; then meson configure build -Dprefix="$(PREFIX)"; fi
	@meson install -C build

# Rewrite what the program is expected to print; read the difference before it is committed.
goldens: all
	@$(PYTHON) test/golden.py build/tcpstory --update

picture: all
	@$(PYTHON) tools/picture.py

clean:
	rm -rf build build-sanitize
