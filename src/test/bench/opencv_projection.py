"""Paints the scene of the benchmark with OpenCV and with this project's engine, in turns, and prints both medians and their ratio.

Called by projection.sh: the arguments are a directory for the pictures, the width of the photo, how many turns, and the command of the engine.

OpenCV does the same work on the same pictures with all cores: warpPerspective (linear, the texture repeating), the multiplication by the light in
linear float, and the masked blend. It is spared what the engine also does: it is given the light, a texture already reduced to the resolution that
the photo shows, and a soft mask, and it chooses no resolution by place. A second, cheaper way is measured too: all in bytes and sRGB, which gets
mixed colours and shadows wrong.
"""

import statistics
import subprocess
import sys
import time

import cv2
import numpy as np

directory, width, turns, command = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]
height = width * 3 // 4
engine = subprocess.Popen(
    [*command, directory, str(width)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
)
assert engine.stdout.readline().strip() == "ready"

photo = cv2.imread(f"{directory}/photo.png")
texture = cv2.imread(f"{directory}/texture.png")
ours = cv2.imread(f"{directory}/painted.png")
mask = np.fromfile(f"{directory}/mask.bin", np.uint8).reshape(height, width)
light = np.fromfile(f"{directory}/light.bin", ">f4").reshape(height // 4, width // 4, 3)[:, :, ::-1].astype(np.float32)
numbers = [float(number) for number in open(f"{directory}/scene.txt").read().split()]
surface_to_photo, repeats = np.array(numbers[:9]).reshape(3, 3), numbers[9]


def decode(values):
    """The transfer function of sRGB, from 0..1 to linear light."""
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4).astype(np.float32)


def encode(values):
    return np.where(values <= 0.0031308, values * 12.92, 1.055 * np.maximum(values, 0) ** (1 / 2.4) - 0.055)


LEVELS = 1 << 13
ENCODED = np.round(255 * encode(np.arange(1 << 16) / (LEVELS - 1)).clip(0, 1)).astype(np.uint8)
DECODED = decode(np.arange(256) / 255)

seen = round(width / repeats)
small = cv2.resize(DECODED[texture], (seen, seen), interpolation=cv2.INTER_AREA)
small_bytes = np.round(255 * encode(small)).astype(np.uint8)
texel_to_surface = np.diag([1 / repeats / seen, 1 / repeats / seen, 1])
half = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])
texel_to_photo = np.linalg.inv(half) @ surface_to_photo @ texel_to_surface @ half
soft = cv2.blur(mask, (5, 5))
soft3 = cv2.merge([soft.astype(np.float32) / 255] * 3)
light_bytes = np.round(255 * encode(light / 2)).clip(0, 255).astype(np.uint8)
size = (width, height)


def in_linear_light():
    warped = cv2.warpPerspective(small, texel_to_photo, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)
    lit = cv2.multiply(warped, cv2.resize(light, size, interpolation=cv2.INTER_LINEAR))
    old = cv2.LUT(photo, DECODED)
    mixed = cv2.add(old, cv2.multiply(cv2.subtract(lit, old), soft3))
    levels = cv2.multiply(mixed, (LEVELS - 1.0,) * 4, dtype=cv2.CV_16U)
    return np.take(ENCODED, levels, mode="clip")


def in_bytes():
    warped = cv2.warpPerspective(small_bytes, texel_to_photo, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)
    lit = cv2.multiply(warped, cv2.resize(light_bytes, size, interpolation=cv2.INTER_LINEAR), scale=1 / 188)
    painted = photo.copy()
    return cv2.copyTo(lit, soft, painted)


def milliseconds(work):
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def engine_milliseconds():
    engine.stdin.write("\n")
    engine.stdin.flush()
    return float(engine.stdout.readline())


def median(times):
    return statistics.median(times)


inside = cv2.erode(mask, np.ones((9, 9), np.uint8)) > 0
difference = np.abs(in_linear_light().astype(int) - ours)[inside].mean()
print(f"mean difference of the two pictures under the mask: {difference:.1f} of 255")
times = {"engine": [], "OpenCV": [], "OpenCV, bytes": []}
for _ in range(turns):
    times["engine"].append(engine_milliseconds())
    times["OpenCV"].append(milliseconds(in_linear_light))
    times["OpenCV, bytes"].append(milliseconds(in_bytes))
engine.stdin.close()
engine.wait()
for name, values in times.items():
    print(f"{name:14} median {median(values):7.1f} ms   fastest {min(values):7.1f} ms   of {turns}")
for name in ["OpenCV", "OpenCV, bytes"]:
    print(f"speed of the engine relative to {name}: {median(times[name]) / median(times['engine']):.2f}")
