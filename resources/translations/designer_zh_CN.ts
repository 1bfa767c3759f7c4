<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>designer</name>
  <message>
   <location filename="designer/app/runner.py" />
   <source>The run was stopped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>A leaky ReLU that learns its slope, one for all channels or one for each.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>A smooth ReLU that never reaches zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>A smooth ReLU that weighs values by how likely they are positive; usual in transformers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>A tensor that enters the network. Its sizes are those of one sample; the batch N is added in front.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>A tensor that leaves the network. Its name becomes the name of the result.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Adaptive average pool 2d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Adaptive max pool 2d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Adds tensors of one shape, value by value: how a shortcut joins the main path.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Average pool 2d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Batch normalization 1d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Batch normalization 2d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Bends negative values smoothly towards a limit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Brings each channel of each image to mean 0 and variance 1: contrast goes, structure stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Brings each channel to mean 0 and variance 1 over the batch and the image, then learns scale and offset.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Brings each feature to mean 0 and variance 1 over the batch, then learns scale and offset.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Concat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Convolution 1d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Convolution 2d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Convolution 3d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Cuts negative values to zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Dropout</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Dropout 2d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>ELU</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Embedding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Enlarges a map by repeating or interpolating its pixels; nothing is learned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Flatten</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>GELU</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Group normalization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Identity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Input</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Instance normalization 2d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Keeps the largest value in each window of a sequence.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Keeps the largest value in each window, so the image shrinks and small shifts stop mattering.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Keeps the largest value of windows chosen so that the output has a fixed size.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Layer normalization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Lays all axes from start_dim on out in one row, so that a linear layer can follow.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Lays r² channels side by side as one map r times as large: depth becomes height and width.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Lays tensors side by side along one axis, by default the channels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Lays the numbers of a sample out in another shape; the batch stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Leaky ReLU</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Lets every pixel paint a window of weights onto a larger map: the way back from a convolution with stride.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Log softmax</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Looks up one learned vector for every whole number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Max pool 1d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Max pool 2d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Mirrors the image at its edges, so that a convolution sees no seam.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Multiplies by its own sigmoid; also called swish.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Multiplies tensors value by value: gates and attention masks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Multiplies the last axis by a matrix of weights: every output sees every input.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Multiply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Normalizes groups of channels in each sample; it does not depend on the batch.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Normalizes the last axes of each sample, as transformers do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>PReLU</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Passes everything on unchanged: a place to come back to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Permute</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Pixel shuffle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Pixel unshuffle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Puts the axes in another order, for example channels last.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>ReLU</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Reflection padding 2d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Repeats the pixels at the edge outwards.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Replication padding 2d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Reshape</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Sets random values to zero while training, so that the network does not rely on single ones.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Sets whole random channels to zero while training; neighbors in an image say the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Shrinks negative values instead of cutting them, so that gradients survive; usual in discriminators.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>SiLU</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Sigmoid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Slides a small window of weights along a sequence.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Slides a small window of weights over an image; each output channel is one learned filter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Slides a small window of weights through a volume, such as a video or a scan.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Softmax</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Softplus</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Squeezes values between -1 and 1; usual at the end of image generators.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Squeezes values between 0 and 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Stacks r×r neighbors as channels: height and width become depth, and nothing is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Subtract</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Subtracts the second tensor (and any others) from the first, value by value.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Surrounds the image with zeros.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Takes means over windows chosen so that the output has a fixed size, whatever comes in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Takes the mean of each window, so the image shrinks smoothly.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Tanh</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>The logarithm of softmax, computed without overflow.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Transposed convolution 2d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Turns scores along an axis into probabilities that sum to 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Upsample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks" />
   <source>Zero padding 2d</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Activation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Attention</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Convolution</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Input and output</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Linear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Merge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Normalization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Padding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Pooling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Recurrent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Regularization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/__init__.py" />
   <source>Resampling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>Exact, or by a quick formula.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>Factor for negative values.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>How many slopes are learned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>How sharp the bend is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>The axis dim={0} does not exist: {1} has the axes {2} to {3}. Use dim=-1, the last one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>The axis of the scores.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>The axis that sums to 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>The limit for large negative values, with a minus.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>The slope at the beginning.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>dim {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>each channel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/activation.py" />
   <source>log probabilities</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Adds one learned number to each output channel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Depth, height and width of the window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Distance between the window's points.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Height and width of the window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Length of the window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Number of filters, and so of output channels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Padding {0} with padding_mode=“{1}” {2} the map, which is {3} along {4}. Use padding_mode=“replicate”, less padding or a larger map.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Pixels added on every side; “same” keeps the size (stride 1), “same_tf” pads as TensorFlow and Keras do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Pixels the window moves between two outputs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Splits the channels into groups that do not mix.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Steps added on both sides; “same” keeps the size (stride 1), “same_tf” pads as TensorFlow and Keras do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Steps the window moves between two outputs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Voxels added on every side; “same” keeps the size (stride 1), “same_tf” pads as TensorFlow does.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>Voxels the window moves between two outputs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>What the padding is filled with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>can be at most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>groups={0} cannot split {1} {2} channels evenly. Choose a divisor of {3}, or groups=1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>must be smaller than</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/convolution.py" />
   <source>padding=“same” works only with stride 1 in torch, and the stride is {0}. Use “same_tf”, which pads as TensorFlow does, or the number {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/dropout.py" />
   <source>Share of channels set to zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/dropout.py" />
   <source>Share of values set to zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/dropout.py" />
   <source>spatial dropout</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/inputs.py" />
   <source>Sizes of one sample, channels first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/inputs.py" />
   <source>Type of the numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/linear.py" />
   <source>Adds one learned number to each output.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/linear.py" />
   <source>How many different numbers there are: 0 up to this, exclusive.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/linear.py" />
   <source>Length of each vector.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/linear.py" />
   <source>Length of the last axis afterwards.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/linear.py" />
   <source>fully connected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>Crop or pad one of them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>It lays {0} and {1} side by side along axis {2}, and axis {3} has {4} and {5}. Crop or pad one of them, or choose another dim.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>It lays {0} and {1} side by side, which have {2} and {3} axes. Give both the same number of axes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>It stretches {0}: {1} are not of one shape. Is that meant?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>It takes numbers of one type, and {0} and {1} arrive.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>It {0} {1}: {2} and {3} {4} do not match. {5}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>The axis along which they are laid side by side; 1 is the channels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>The axis dim={0} does not exist in {1}. Use dim=-1, the last one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>Use Concat to keep both, or a 1×1 convolution to match them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>axis {0} from 1 to {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>elementwise sum</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/merge.py" />
   <source>missing axes at the front</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Added to the variance, so that nothing is divided by zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Each group holds a single value, and one value minus its own mean is zero. Use fewer groups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>How many groups the channels are split into.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>It needs more than one value in each channel to train, and one arrives. Use a batch of 2 or more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>It normalizes the last axes, which are {0} here, and is set to {1}. Clear normalized_shape to take the last axis, or use GroupNorm for channels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>It takes vectors N×C or sequences N×C×L, and {0} arrives. Use BatchNorm2d for images.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Keeps statistics for evaluation.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Learns a scale (gamma); TensorFlow 1 has none by default.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Learns a scale and an offset for each channel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Learns a scale and an offset for each element.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Learns an offset, and a scale unless scale is off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Learns the offset too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>On a 1×1 map it would erase everything: one value minus its own mean is zero. Remove it here or keep a larger map.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Sizes of the axes at the end that are normalized; the last one when empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Weight of the newest batch in the running statistics.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Weight of the newest batch in the statistics.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>Without a scale it keeps running statistics. Switch track_running_stats on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>no scale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>scale=false keeps running statistics here. Switch track_running_stats on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>{0} channels do not split into {1} groups. Use {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/normalization.py" />
   <source>{0} groups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/padding.py" />
   <source>Pixels on each side: one number, or left, right, top, bottom as torch orders them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/padding.py" />
   <source>Reflection padding {0} needs a map larger than {1}, and {2} is {3}. Use less padding, replication padding or a larger map.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>Counts the padding in the mean.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>Height and width of the output.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>How a rest is treated: “ceil” rounds up as the document teaches, “floor” down, “same_tf” as Keras.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>Pixels added on every side, at most half a window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>Pixels of zeros on every side, at most half a window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>Pixels the window moves; as large as the window when empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>Pool padding may be at most {0} for kernel {1}, not {2}. Use less padding or a larger kernel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>Steps added on both sides, at most half a window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>Steps the window moves; as large as the window when empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>The map is only {0} here and would be pooled down to {1}. Use a smaller kernel, fewer pools or a larger input.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>global average pooling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>global max pooling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/pooling.py" />
   <source>rounding=“same_tf” works out its own padding. Set padding to 0, or choose another rounding.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source> tf order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>Channel order: torch's, or depth_to_space's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>Height and width afterwards, instead of a factor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>How many times larger; channels shrink by its square.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>How many times larger; empty when size is given.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>How many times smaller; channels grow by its square.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>How new pixels are made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>It needs a number of channels divisible by {0}² = {1}, and {2} arrive. Let the layer before give {3}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>It needs a {0} divisible by {1}, and {2} is {3}. Pad to {4} first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>It takes either a size or a scale_factor, one of the two. Clear one of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>Lets the corner pixels keep their place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>The map of {0} would become empty. Use a larger scale_factor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>align_corners has a meaning only for bilinear and bicubic. Switch it off or choose mode “bilinear”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>depth to space</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>space to depth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>{0} Set size to be sure.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/resampling.py" />
   <source>{0} · {1} is rounded down to {2}, not {3}, as in torch.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>For each new axis the number of the old one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>How numbers lie in memory: “chw” as in torch, “hwc” as in TensorFlow and in the document.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>Only one size can be -1, and {0} are in {1}. Write the others as numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>Sizes of one sample afterwards, channels first; one may be -1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The axis {0} does not exist in {1}, which has {2}. Use start_dim=1 and end_dim=-1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The batch axis is mixed into the features. Use start_dim=1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The batch is no longer the first axis.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The first axis that is laid out; 1 leaves the batch alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The last axis that is laid out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The order “hwc” is for image maps N×C×H×W laid out whole, and {0} arrives. Use order “chw”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The order “hwc” is for images C×H×W, and the shape has {0} numbers. Use order “chw”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The shape {0} holds a 0, and there would be no numbers. Use sizes of 1 or more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>The shape {0} wants {1} values, and {2} arrive. Use -1 for one size or change them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>channels last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>dims must name each of the axes 0 to {0} of {1} once, and is {2}. Use {3} with two of them exchanged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>start_dim {0} comes after end_dim {1} in {2}. Use start_dim=1 and end_dim=-1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>{0} from H×W×C</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/reshape.py" />
   <source>{0} values do not fill {1} evenly: {2} does not divide them. Change one of the sizes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>Height and width of the window that a pixel paints.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>Number of output channels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>Pixels between two painted windows: the growth.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>Pixels cut off every side; “same_tf” cuts as TensorFlow and Keras do, so that the size is in*s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>Rows added at the end only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>The result would be {0}: more is cut off than there is. Use less padding.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>output_padding {0} must be smaller than the stride {1} or the dilation {2} (along {3}). Use output_padding=0 or a larger stride.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/transposed.py" />
   <source>padding=“same_tf” fixes the output size, so output_padding has no meaning there. Set it to 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/windows.py" />
   <source> ({0} and {1} of padding)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/blocks/windows.py" />
   <source>The map is only {0}{1} along {2} here; a kernel that covers {3} does not fit. Use padding {4} or more, a smaller kernel, or fewer layers that shrink the map.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/block.py" />
   <source>It takes {0} numbers, and {1} arrives.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/block.py" />
   <source>It takes {0}, and {1} arrives.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/block.py" />
   <source>image maps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/block.py" />
   <source>{0} {1} with {2} axes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>A name may have at most 80 characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>A node cannot be put into its own edge.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>A node needs a name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>Another node is called “{0}” already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>Change block</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>Change parameter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>Change repeat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>Only a composite block can be repeated.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>That edge is gone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>There is no module “{0}” in this design.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/commands.py" />
   <source>There is no node “{0}” in {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/dim.py" />
   <source>A size was divided by zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/dim.py" />
   <source>An exponent of a size must lie between 0 and 16.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>A negative exponent does not give a whole number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>An exponent may be at most 60.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>An expression may have at most {0} characters; this one has {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>The expression grows larger than 10^15.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>The expression holds something that is not allowed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>The name “{0}” is not an argument of this module (known: {1}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>“{0}” divides by zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>“{0}” holds a number larger than 10^15.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>“{0}” is larger than 10^15.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>“{0}” is nested more than {1} deep.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>“{0}” is not a number or an expression such as ngf * 2.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/expression.py" />
   <source>“{0}” may hold only integers, names, + - * // % ** ( ), min and max.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/formula.py" />
   <source>A formula cannot contain {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>A design keeps at least one network.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>A module needs a name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>Add module</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>Another argument is called “{0}” already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>Another module is called “{0}” already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>Change argument</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>Make unique</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>Only a composite block can be made unique.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>Rename argument</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>{0} cannot contain {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>{0} has no argument “{1}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>{0} is used in {1}; delete those uses first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/module_commands.py" />
   <source>“{0}” cannot be the name of an argument; use letters, digits and _.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>(no default)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>(the default)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>A free size is written like H=32, not {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>A shape may have at most 8 numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It is larger than 10^15.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It must be a number, not {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It must be a whole number, not {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It must be at least {0}, not {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It must be at most {0}, not {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It must be one of {0}, not {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It must be text, not {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It must be true or false, not {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It needs at least {0} numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>It takes {0} numbers, one per axis, and got {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>The default of a parameter is not valid: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>The free size “{0}” needs another name: this one is taken.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/params.py" />
   <source>{0} The words {1} are possible too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/core/protocol.py" />
   <source>Not a message: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/entering.py" />
   <source>The argument {0} has no value: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/entering.py" />
   <source>its default must be a whole number or an expression.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/entering.py" />
   <source>“{0}” shares the size {1} = {2} with another input, and {3} arrives.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/entering.py" />
   <source>“{0}” takes {1} numbers, and {2} arrives.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/entering.py" />
   <source>“{0}” takes {1}, and {2} arrives.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/entering.py" />
   <source>“{0}” takes {1}{2}, and {3} arrives.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/export.py" />
   <source> (and {0} more)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/export.py" />
   <source>There is no module “{0}” in this design; it has {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/export.py" />
   <source>{0} Drawn with designer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/export.py" />
   <source>{0} gives nothing out: add a layer or an Output.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/export.py" />
   <source>{0} has an error: {1}{2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/export.py" />
   <source>{0} is empty: there is nothing to write yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/export.py" />
   <source>{0} is not complete: the shape of “{1}” is not known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/export_class.py" />
   <source>{0}: {1} to {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/fixes.py" />
   <source>Apply fix</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/fixes.py" />
   <source>Back to {0} = {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/fixes.py" />
   <source>Set {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/infer.py" />
   <source>An input of the network takes nothing in, and something is connected to it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/infer.py" />
   <source>Delete it and reconnect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/infer.py" />
   <source>Disconnect it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/infer.py" />
   <source>It has {0} inputs, and something is connected to input {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/infer.py" />
   <source>It needs at least {0} inputs and has {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/infer.py" />
   <source>It stands in a loop with {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/infer.py" />
   <source>Its {0} parameters fit no computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/infer.py" />
   <source>Nothing is connected to its input “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/infer.py" />
   <source>This version knows no block “{0}”. It is kept as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/presets.py" />
   <source>Did you mean {0}?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/presets.py" />
   <source>The presets are {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/presets.py" />
   <source>There is no file or preset “{0}”. {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/presets.py" />
   <source>{0} is not a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/presets.py" />
   <source>“{0}” cannot be the name of a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/presets.py" />
   <source>“{0}” cannot be the name of a file: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage.py" />
   <source>There is no file {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage.py" />
   <source>{0} cannot be read: {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage.py" />
   <source>{0} is a folder, not a design file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage.py" />
   <source>{0} is larger than {1} MB; that is no design file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage.py" />
   <source>{0} is not text in UTF-8 (byte {1}); that is no design file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>a design holds at least one module.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>a node must be an object, not {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>a node needs a name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>a parameter is a number, a text, true, false, null or a list of those.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>a place is two numbers, [x, y], of at most a million.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>a second edge goes into “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>a second node is called “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>a text has more than {0} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>a text holds half a character (a lone surrogate).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>a {0} has no {1}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>an edge is two names, [from, to].</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>an object</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>it contains “{0}”, which contains it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>it is nested more than {0} deep.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>it is nested too deep.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>it must be a list, not {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>it must be a number or an expression, not {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>it must be a whole number such as {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>it must be an object, not {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>it must be text, not {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>line {0}, column {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>only the use of a module can repeat.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>the edges make a loop through {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>the file is empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>the file was written by a newer designer (version {0}); update to open it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>the name stands twice in the same object.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>the number {0} is larger than 10^15.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>the number {0} is too large.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>there is no node “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>this is not a designer file (no "format": "designer").</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>true or false</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>{0} is not a number that a file may hold.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>{0} nodes are more than the {1} a design may hold.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>“{0}” is not a name for an argument.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>“{0}” is not a usable name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>“{0}” names port {1}; no block has that many.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/storage_read.py" />
   <source>“{0}” needs either a block or a module.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/uses.py" />
   <source>At repeat {0}, </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/uses.py" />
   <source>Back to the default of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/uses.py" />
   <source>Inside {0}, “{1}”: {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/uses.py" />
   <source>It changes the shape every time, and at most {0} such repeats are worked out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/uses.py" />
   <source>Remove {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/uses.py" />
   <source>repeat: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/uses.py" />
   <source>{0} gives nothing out yet: open it and connect its output.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/uses.py" />
   <source>{0}input {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/uses.py" />
   <source>“{0}” has no argument “{1}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/uses.py" />
   <source>“{0}” has {1} inputs, and something is connected to input {2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/worker.py" />
   <source> Its last words: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/worker.py" />
   <source>: a segmentation fault</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/worker.py" />
   <source>: it gave up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/worker.py" />
   <source>: often for want of memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/worker.py" />
   <source>No module named 'torch'</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/worker.py" />
   <source>The run took longer than {0} s and was stopped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/worker.py" />
   <source>The torch process could not be reached.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/worker.py" />
   <source>The torch process ended by itself (exit code {0}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/worker.py" />
   <source>The torch process was ended by the system (signal {0}, {1}{2}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/engine/worker.py" />
   <source>torch is not installed for this Python. Install it with: python -m pip install torch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;100 %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;About designer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Block reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Commands…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Design</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Distraction-free canvas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Duplicate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Edit shortcuts…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Enter composite block</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Export module…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Import into this design…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Minimap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;New</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Open…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Paste</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Rename module…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Reset the panels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Shortcuts and gestures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>&amp;View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Add &amp;network</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Add an empty network to the design</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Add the modules of another design file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Bring the selection into view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Bring the whole network into view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Build the network in torch, feed it, compare every shape</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Close the window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Copy the selected nodes as text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Copy the selected nodes beside themselves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Cu&amp;t</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Cut the selected nodes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>De&amp;lete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>De&amp;lete module</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Delete and close the gap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Delete and reconnect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Delete the open module if nothing uses it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Delete the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Draw the open network into PNG, SVG or PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Every block with its parameters and its formula</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Export &amp;picture…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Export layer &amp;table…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Find any command by typing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Five minutes through the window, on the DCGAN generator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Frame &amp;all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Frame &amp;selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Give commands other keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Give this use a definition of its own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Go back out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Go back to the saved file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Go to the next problem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Guided &amp;tour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Lea&amp;ve composite block</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Look closer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Look from farther away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Make &amp;unique</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Make the change again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>New &amp;window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Next &amp;problem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>One scene pixel is one screen pixel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Only the canvas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Open a design file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Open another window for another design</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Open the selected composite block</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Paste nodes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Put every panel back where it was at first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Re&amp;name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Re&amp;vert</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Read shapes as the document does</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Rename the open module</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Rename the selected node</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>S&amp;tart page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Save &amp;As…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Save a &amp;copy…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Save the design</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Save the design under another name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Select &amp;all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Select every node</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Shapes as &amp;H×W×C</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Show the gallery of presets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Show the minimap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Start an empty design</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Stop the run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Take the last change back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Versions, for reports of errors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>What the mouse and the keys do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Write the design to another file and go on with this one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Write the layer table as CSV or Markdown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Write the open network as a PyTorch module</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Zoom &amp;in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/actions.py" />
   <source>Zoom &amp;out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/application.py" />
   <source>An error of designer itself: {error}. Your design is unharmed; please save and report it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/canvas/area.py" />
   <source>Add a network</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/canvas/area.py" />
   <source>Back to 100 %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/canvas/area.py" />
   <source>Networks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/canvas/area.py" />
   <source>Order of the axes in labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/canvas/area.py" />
   <source>Zoom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/canvas/look.py" />
   <source>Composite</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/canvas/minimap.py" />
   <source>Minimap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/canvas/placing.py" />
   <source>In this design</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/canvas/quick_add.py" />
   <source>Add a block</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/canvas/quick_add.py" />
   <source>Blocks that fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/canvas/view.py" />
   <source>Canvas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/canvas/view.py" />
   <source>Drag a block here, or press Tab and type its name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/command_palette.py" />
   <source>Commands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/command_palette.py" />
   <source>Search commands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/command_palette.py" />
   <source>Type what you want to do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/docks.py" />
   <source>Blocks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/docks.py" />
   <source>Code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/docks.py" />
   <source>Inspector</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/docks.py" />
   <source>Layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/docks.py" />
   <source>Problems</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/docks.py" />
   <source>Run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/editing.py" />
   <source>Delete module</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/editing.py" />
   <source>Delete {module} with its {count} nodes? Undo brings it back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/editing.py" />
   <source>Name of the module:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/editing.py" />
   <source>Name of the node:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/editing.py" />
   <source>Rename</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/editing.py" />
   <source>Rename module</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/editors.py" />
   <source>Back to the default of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/editors.py" />
   <source>Back to the default: {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/editors.py" />
   <source>Default: {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/editors.py" />
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source> (last: {change})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>Designs (*.json);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>Export layer table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>Export module</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>Export picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>Exported {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>Go back to {name} as it was saved? The changes since then are lost{last}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>Import into this design</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>Imported {names}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>Open design</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>Pictures (*.png);;Vector graphics (*.svg);;Documents (*.pdf)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>Python (*.py)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>Revert</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>Save a copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>Save design</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>Saved {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>Table (*.csv);;Markdown (*.md)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>The design was not saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>The file was not written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>The module was not exported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>This file was not imported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>This file was not opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>Unsaved changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>{name} copy.json</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>{path} could not be written: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>{path} could not be written: {why}. Nothing is lost; try another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/files.py" />
   <source>“{name}” has changes that are not saved{last}. Save them?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/help.py" />
   <source>About designer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/help.py" />
   <source>Copy versions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/help.py" />
   <source>Draw neural networks, read the shape on every edge, run them in PyTorch, take the code home.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/help.py" />
   <source>MIT license.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/help.py" />
   <source>not installed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/main_window.py" />
   <source>Export…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/main_window.py" />
   <source>F11 brings the panels back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/main_window.py" />
   <source>Problems {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/main_window.py" />
   <source>Test-run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/menus.py" />
   <source>&amp;Presets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/menus.py" />
   <source>&amp;Theme</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/menus.py" />
   <source>Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/menus.py" />
   <source>Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/menus.py" />
   <source>Like the desktop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/menus.py" />
   <source>No files yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/menus.py" />
   <source>Open &amp;recent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/menus.py" />
   <source>{name} (missing)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/code.py" />
   <source>Builds this module in torch, feeds it and compares every shape</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/code.py" />
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/code.py" />
   <source>Not up to date. {why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/code.py" />
   <source>Run it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/code.py" />
   <source>Search in the code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/code.py" />
   <source>{name}: {n} lines of PyTorch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/explain.py" />
   <source>Histogram of the output</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/explain.py" />
   <source>How often values occur, from the smallest to the largest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/facts.py" />
   <source>activations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/facts.py" />
   <source>in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/facts.py" />
   <source>out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/facts.py" />
   <source>parameters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/facts.py" />
   <source>per sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/facts.py" />
   <source>{bytes} per sample, all kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/facts.py" />
   <source>✓ confirmed by torch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/facts.py" />
   <source>✗ torch gave another shape</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>A constructor argument of the exported module.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>ARGUMENTS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>An argument of {module}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>COST</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>Description</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>LAST RUN</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>NETWORK</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>PARAMETERS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>PARAMETERS OF ALL</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>SHAPES</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>The name of the node: its attribute in the exported module.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>WHY</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>What this module is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>mean, std</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>min, max</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>not finite</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>several values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>{module}, a composite block (double-click to open)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>{nan} NaN, {inf} infinite</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>{n} node</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>{n} node selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>{n} nodes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/inspector.py" />
   <source>{n} nodes selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/layers.py" />
   <source>Block</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/layers.py" />
   <source>Copies the lines that are shown, to be pasted into a spreadsheet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/layers.py" />
   <source>Copy table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/layers.py" />
   <source>Filter by name, block or shape</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/layers.py" />
   <source>Filter layers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/layers.py" />
   <source>Layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/layers.py" />
   <source>MACs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/layers.py" />
   <source>Output</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/layers.py" />
   <source>Parameters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/layers.py" />
   <source>Repeat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/layers.py" />
   <source>{params} parameters, {macs} per sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/layers.py" />
   <source>{shown} of {all} layers shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/palette.py" />
   <source>Add to favourites</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/palette.py" />
   <source>Favourites</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/palette.py" />
   <source>Place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/palette.py" />
   <source>Remove from favourites</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/palette.py" />
   <source>Search blocks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/palette.py" />
   <source>Used last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>No problems. Every shape is known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>hint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>torch says: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>warning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/problems.py" />
   <source>… and {n} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Batch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Max</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Not finite</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Run (F5) builds the network in torch, feeds it and compares every shape.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Run report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Running {name}… torch is loaded first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Seed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Shape</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Std</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>The design has changed since.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>Training mode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>every shape confirmed by torch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>torch contradicts {n} shapes. That is an error of designer: please report it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>{name} failed at “{path}”: {why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>{name} failed: {why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>✓ confirmed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/panels/run.py" />
   <source>✗ contradicted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/reference.py" />
   <source>Block reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/reference.py" />
   <source>Formula</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/reference.py" />
   <source>Gives</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/reference.py" />
   <source>Takes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/reference.py" />
   <source>default</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/reference.py" />
   <source>limits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/reference.py" />
   <source>meaning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/reference.py" />
   <source>parameter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>All defaults</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Alt+click on a port</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Choose what comes next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Command</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Connect; a wire that is there already gives way</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Default</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Disconnect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Double-click or Enter on a composite block</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Drag from a port to a port or a node</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Drag from a port to empty canvas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Drag from the palette</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Drag off an input</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Drag over empty canvas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Middle button, or Space, and drag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Mouse and keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>New keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Open it; Esc or Alt+Up leads back out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Pan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Place a block; on an edge, insert it there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Re-route the wire, or let go in empty space to disconnect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Select what lies inside; Shift adds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Shortcuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Shortcuts and gestures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Tab, or double-click on empty canvas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Type a few letters, Enter places, Shift+Enter also wires</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>What they do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Wheel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>Zoom at the pointer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/shortcuts.py" />
   <source>{keys} belongs to “{command}” already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/start_page.py" />
   <source>Draw a network, read the shape on every edge, take the code home.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/start_page.py" />
   <source>New design</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/start_page.py" />
   <source>No network is called like that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/start_page.py" />
   <source>OPENED LAST</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/start_page.py" />
   <source>Open…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/start_page.py" />
   <source>Search networks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/start_page.py" />
   <source>Start page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/start_page.py" />
   <source>Take out of the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/start_page.py" />
   <source>Take {name} out of the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/start_page.py" />
   <source>{name}: {params} params, {macs}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/start_page.py" />
   <source>{path} is missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/states.py" />
   <source>a run is going on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/states.py" />
   <source>no composite block is open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/states.py" />
   <source>nothing is running</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/states.py" />
   <source>nothing to make again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/states.py" />
   <source>nothing to take back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/states.py" />
   <source>select a composite block first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/states.py" />
   <source>select one node first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/states.py" />
   <source>select something first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/states.py" />
   <source>the file is as it was saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/states.py" />
   <source>the network is empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/states.py" />
   <source>there are no problems</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/status.py" />
   <source>Show the problems</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/status.py" />
   <source>no problems</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/status.py" />
   <source>{n} activations, batch 2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/status.py" />
   <source>{n} error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/status.py" />
   <source>{n} errors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/status.py" />
   <source>{n} params</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/status.py" />
   <source>{n} remark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/status.py" />
   <source>{n} remarks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>A network and its sizes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>Change it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>Click the block “h1_deconv”. The inspector shows its rule, the rule with numbers, and the result.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>End</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>Find a block</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>Finish</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>Guided tour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>Press Ctrl+Z until stride is 2 again. Every change can be taken back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>Press Test-run. torch builds the network, feeds it, and each node says whether its shape was right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>Run it in torch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>Set stride to 3. Every label below follows at once, down to the image.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>Take it back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>Take the code home</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>The Code panel is the module that has just run. Copy or export it. That is the whole tour.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>This is the generator of DCGAN. The label on each edge is the shape that flows there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>Type “deconv” into the search field. Names, aliases and Chinese words are found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/tour.py" />
   <source>Why this size?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="designer/ui/words.py" />
   <source>en</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/acgan.json" />
   <source>128 numbers of noise and 34 conditions become a 128×128 image: 16 residual blocks, then three pixel shuffles. The discriminator says real or fake and reads the conditions back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/acgan.json" />
   <source>ACGAN</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/acgan.json" />
   <source>ACGAN discriminator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/acgan.json" />
   <source>ACGAN generator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/acgan.json" />
   <source>Residual block of SRResNet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/acgan.json" />
   <source>Residual block without normalization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/acgan.json" />
   <source>The project's document, acGAN and acGAN again (chapter 18, after SRResNet); Odena, Olah, Shlens 2017</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/alexnet-conv1.json" />
   <source>A 227×227 image, 96 filters of 11×11, stride 4, no padding: (227 - 11 + 2·0)/4 + 1 = 55.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/alexnet-conv1.json" />
   <source>AlexNet, first convolution</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/alexnet-conv1.json" />
   <source>First convolution of AlexNet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/alexnet-conv1.json" />
   <source>The project's document, 卷积计算中的细节; Krizhevsky, Sutskever, Hinton 2012</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/cyclegan.json" />
   <source>A 256×256 image is translated through 64×64×256 and nine residual blocks; the discriminator judges 16×16 patches.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/cyclegan.json" />
   <source>CycleGAN</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/cyclegan.json" />
   <source>CycleGAN discriminator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/cyclegan.json" />
   <source>CycleGAN generator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/cyclegan.json" />
   <source>Residual block of CycleGAN</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/cyclegan.json" />
   <source>The project's document, CycleGAN 网络结构; Zhu, Park, Isola, Efros 2017</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/dcgan.json" />
   <source>DCGAN</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/dcgan.json" />
   <source>DCGAN discriminator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/dcgan.json" />
   <source>DCGAN generator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/dcgan.json" />
   <source>Noise of 100 numbers becomes a 64×64 image through four transposed convolutions; the discriminator goes the same way back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/dcgan.json" />
   <source>The project's document, 08中DCGAN模型 (TensorFlow 1); Radford, Metz, Chintala 2015</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/denoising-autoencoder.json" />
   <source>28×28 digits down to 7×7×32 with two convolutions and two pools, and back with two convolutions and two upsamplings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/denoising-autoencoder.json" />
   <source>Denoising autoencoder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/denoising-autoencoder.json" />
   <source>The project's document, 05中的自编码器去噪模型 (Keras)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/rounding-rules.json" />
   <source>Rounding of convolutions and pools</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/rounding-rules.json" />
   <source>Rounding rules</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/rounding-rules.json" />
   <source>The project's document: 卷积向下取整 池化向上取整</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/rounding-rules.json" />
   <source>The same 8×8 map, window 3, stride 2: a convolution rounds down to 3×3, a pool rounds up to 4×4.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/transposed-conv.json" />
   <source>A 2×2 map, kernel 4×4, stride 3: (2 - 1)·3 + 4 = 7. One channel, since the document names none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/transposed-conv.json" />
   <source>The project's document, 反卷积得到的图片大小计算方式</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/transposed-conv.json" />
   <source>Transposed convolution</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="presets/transposed-conv.json" />
   <source>Transposed convolution by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="resources/modules/pixel-shuffle-upsampling.json" />
   <source>Doubles height and width: a convolution makes four times the channels, a pixel shuffle lays them out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="resources/modules/pixel-shuffle-upsampling.json" />
   <source>Pixel-shuffle upsampling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="resources/modules/residual-basic.json" />
   <source>Basic residual block</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="resources/modules/residual-basic.json" />
   <source>Residual</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="resources/modules/residual-basic.json" />
   <source>Two 3×3 convolutions with a shortcut around them, and a ReLU after the sum.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="resources/modules/residual-cyclegan.json" />
   <source>Reflection padding and instance normalization, for translating images.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="resources/modules/residual-cyclegan.json" />
   <source>Residual, CycleGAN</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="resources/modules/residual-leaky.json" />
   <source>Residual, leaky</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="resources/modules/residual-leaky.json" />
   <source>Two convolutions with leaky ReLUs and no normalization, for discriminators.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="resources/modules/residual-srresnet.json" />
   <source>Residual, SRResNet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="resources/modules/residual-srresnet.json" />
   <source>Two 3×3 convolutions with normalization and a shortcut; nothing after the sum.</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
